"""The break-even model once more, step by step. To write breakeven.json anew: python3 breakeven.py > breakeven.json"""
import math

from golden import FACTS, HOURS, SECONDS, write


def mix(written, cached, read_price, write_price, cached_price):
    """The mean price of a million tokens, some of them written, some of those read cached; a cached price of 0 is not stated."""
    fresh = (1 - cached) * read_price + cached * (cached_price if cached_price > 0 else read_price)
    return (1 - written) * fresh + written * write_price


def work(i):
    written, cached = i["output-share"] / 100, i["cached-share"] / 100
    waiting = i["batch-share"] / 100
    discount = (1 - waiting) + waiting * i["batch-price"] / 100
    api = mix(written, cached, i["input-price"], i["output-price"], i["cached-price"]) * discount * i["tokenizer-ratio"]
    hosted = mix(written, cached, i["hosted-input-price"], i["hosted-output-price"], i["hosted-cached-price"])

    # A server was measured with half of the tokens written. Reading takes a part of the time of writing.
    part = i["read-time"] / 100
    half = i["measured-share"] / 100
    seconds_of_a_token_written = (1 / i["speed"]) / (half + (1 - half) * part)
    seconds_of_a_token = seconds_of_a_token_written * (written + (1 - written) * part)
    capacity = SECONDS * i["peak-load"] / 100 / seconds_of_a_token / 1e6

    volume = i["volume"]
    servers = max(1, math.ceil(volume / capacity))
    server = i["gpus"] * i["rent"] * HOURS
    people = i["people-hours"] * i["people-rate"]
    further = i["marginal-price"]
    own = servers * server + people + volume * further

    def breakeven(price):
        # Each full server saves so much; as many of them are needed as pay for the people.
        saved = (price - further) * capacity - server
        if saved <= 0:
            return math.inf
        needed = max(1, math.ceil(people / saved))
        return (needed * server + people) / (price - further)

    against_api, against_hosted = breakeven(api), breakeven(hosted)
    return {
        "api-cost": volume * api,
        "hosted-cost": volume * hosted,
        "own-cost": own,
        "breakeven-api": against_api,
        "breakeven-hosted": against_hosted,
        "pays-from": max(against_api, against_hosted),
        "capacity": capacity,
        "servers": servers,
        "utilisation": volume / (servers * capacity),
        "api-price": api,
        "hosted-price": hosted,
        "own-price": own / volume if volume > 0 else math.inf,
        "saving": min(volume * api, volume * hosted) - own,
    }


API = {"input-price": "input", "output-price": "output", "cached-price": ("cached", 0), "tokenizer-ratio": ("tokenizer-ratio", 1)}
HOSTED = {"hosted-input-price": "input", "hosted-output-price": "output", "hosted-cached-price": ("cached", 0)}
write(
    work,
    {
        "volume": 100, "output-share": 20, "cached-share": 0, "batch-share": 0, "batch-price": FACTS["batch-discount"], "read-time": 45, "peak-load": 40,
        "marginal-price": 0, "people-hours": 10, "people-rate": 80, "measured-share": 50,
    },
    {
        "api": ("api-prices", "claude-haiku-5-5", API),
        "hosted": ("hosted-prices", "llama-3-3-70b-turbo-deepinfra", HOSTED),
        "server": ("servers", "two-rtx-5090", {"gpus": "gpus", "speed": "speed", "rent": "rent"}),
    },
    {
        "small": {"volume": 5},
        "hobby": {"volume": 20, "rent": 0.2212, "marginal-price": 0.094, "people-hours": 0},
        "start-up": {"volume": 1000, "server": "one-h100", "hosted": "llama-3-1-8b-deepinfra"},
        "full": {"volume": 10000, "output-share": 50, "server": "one-h100-within-two-seconds", "hosted": "qwen3-8b-alibaba", "peak-load": 100, "people-hours": 0},
        "rack": {"volume": 20000, "api": "gemini-3-7-flash", "server": "eight-h100", "rent": 1.4863, "marginal-price": 0.0377, "hosted": "qwen3-235b-a22b-2507-nebius", "people-hours": 44},
        "documents": {"volume": 1000, "output-share": 5, "batch-share": 100, "cached-share": 50, "peak-load": 90},
        "frontier": {"volume": 2000, "api": "claude-sonnet-5-5", "server": "two-h100"},
    },
    {
        "volume": (0.0, 20000.0), "output-share": (0, 100), "cached-share": (0, 100), "batch-share": (0, 100), "input-price": (0.0, 10.0),
        "output-price": (0.0, 30.0), "cached-price": (-1.0, 1.0), "tokenizer-ratio": (0.5, 2.0), "batch-price": (0, 100), "hosted-input-price": (0.0, 2.0),
        "hosted-output-price": (0.0, 5.0), "hosted-cached-price": (-1.0, 1.0), "gpus": (1, 16), "rent": (0.0, 6.0), "speed": (10.0, 50000.0),
        "read-time": (1, 100), "peak-load": (1, 100), "marginal-price": (0.0, 2.0), "people-hours": (0, 100), "people-rate": (0, 200),
    },
)
