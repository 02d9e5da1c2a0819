"""The hybrid model once more, step by step. To write hybrid.json anew: python3 hybrid.py > hybrid.json"""
import math

from golden import HOURS, SECONDS, write


def work(i):
    written = i["output-share"] / 100
    api = i["tokenizer-ratio"] * ((1 - written) * i["input-price"] + written * i["output-price"])

    tried = i["tried"] / 100
    failed = tried * i["escalated"] / 100
    kept = tried - failed
    volume = i["volume"]
    local = volume * tried

    part, half = i["read-time"] / 100, i["measured-share"] / 100
    seconds_of_a_token = (written + (1 - written) * part) / (half + (1 - half) * part) / i["speed"]
    capacity = SECONDS * i["peak-load"] / 100 / seconds_of_a_token / 1e6
    servers = max(1, math.ceil(local / capacity))
    server = i["gpus"] * i["rent"] * HOURS
    people = i["people-hours"] * i["people-rate"]
    fixed = servers * server + people

    # The API is paid for what was never tried and for what failed; the failed attempts cost the small model too.
    by_api = volume * (1 - tried) + volume * failed
    hybrid = fixed + local * i["marginal-price"] + by_api * api

    # Of each million tokens: what the API no longer gets, less what trying costs.
    gain = kept * api - tried * i["marginal-price"]
    full_server = gain * capacity / tried - server if tried > 0 else 0
    if full_server > 0:
        volume_to_pay = (max(1, math.ceil(people / full_server)) * server + people) / gain
    else:
        volume_to_pay = math.inf
    return {
        "api-only": volume * api,
        "hybrid": hybrid,
        "saving": volume * api - hybrid,
        "fixed": fixed,
        "servers": servers,
        "break-even-volume": volume_to_pay,
        "break-even-escalation": max(0, 1 - (fixed / local + i["marginal-price"]) / api) if local > 0 and api > 0 else 0,
        "spared": kept,
    }


write(
    work,
    {
        "volume": 500, "output-share": 20, "tried": 70, "escalated": 25, "read-time": 45, "peak-load": 40, "marginal-price": 0, "people-hours": 10,
        "people-rate": 80, "measured-share": 50,
    },
    {
        "api": ("api-prices", "claude-sonnet-5-5", {"input-price": "input", "output-price": "output", "tokenizer-ratio": ("tokenizer-ratio", 1)}),
        "server": ("servers", "one-h100", {"gpus": "gpus", "speed": "speed", "rent": "rent"}),
    },
    {
        "cheap-api": {"api": "claude-haiku-5-5"},
        "hard": {"tried": 50, "escalated": 50},
        "hobby": {"volume": 20, "server": "two-rtx-5090", "rent": 0.2212, "marginal-price": 0.094, "people-hours": 0},
        "busy": {"volume": 30000, "server": "eight-h100", "people-hours": 40},
    },
    {
        "volume": (0.0, 20000.0), "output-share": (0, 100), "tried": (0, 100), "escalated": (0, 100), "input-price": (0.0, 10.0), "output-price": (0.0, 30.0),
        "tokenizer-ratio": (0.5, 2.0), "gpus": (1, 16), "rent": (0.0, 6.0), "speed": (10.0, 50000.0), "read-time": (1, 100), "peak-load": (1, 100),
        "marginal-price": (0.0, 2.0), "people-hours": (0, 100), "people-rate": (0, 200),
    },
)
