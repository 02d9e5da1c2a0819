"""The break-even model once more, by counting servers. To write breakeven.json anew: python3 breakeven.py > breakeven.json

How fast a server writes is the throughput model's business (throughput.py has that once more): here it is given for each scenario.
"""
import math

from golden import HOURS, SECONDS, write
from prices import API, bill

NONE = math.inf


def count(volume, capacity):
    """How many servers it takes, put up one after another."""
    if capacity <= 0:
        return NONE
    servers = 1
    while servers * capacity < volume:
        servers += 1
    return servers


def walk(saved_per_mtok, capacity, server, fixed):
    """The first volume that pays: with one server, else with two, and so on, as long as one more full server brings it nearer."""
    if capacity <= 0 or math.isinf(server) or saved_per_mtok * capacity <= server:
        return NONE
    servers = 1
    while True:
        volume = (servers * server + fixed) / saved_per_mtok
        if volume <= servers * capacity:
            return volume
        servers += 1


def walk_for_good(saved_per_mtok, capacity, server, fixed):
    """From what volume it pays and never ceases to: past the last server that, bought when those before it are full, still loses."""
    if capacity <= 0 or math.isinf(server) or saved_per_mtok * capacity <= server:
        return NONE
    servers = 1
    # With one server more than are full, the bill is that of servers + 1; the saving is that of servers that are full.
    while servers * capacity * saved_per_mtok < (servers + 1) * server + fixed:
        servers += 1
    return (servers * server + fixed) / saved_per_mtok


def servers_of(i, speed):
    """What all three ways of having servers share: what one takes in a month, never idle and as it is used, and what one costs."""
    read, written = i["input-tokens"], i["answer-tokens"] + i["thinking-tokens"]
    requests_in_a_month = speed / written * SECONDS
    never_idle = requests_in_a_month * (read + written) / 1e6
    waits = i["batch-share"] / 100
    # Somebody waits for a part of the work, and that part alone must fit in the waves; all of it must fit in the month.
    in_waves = never_idle * i["peak-load"] / 100 / (1 - waits) if waits < 1 else NONE
    capacity = min(in_waves, never_idle * i["full-load"] / 100)
    hour = [i["hour"], i["reserved"], i["spot"], i["owned"]][int(i["way"]) - 1]
    return never_idle, capacity, hour * i["gpus"] * HOURS, written / (read + written)


def prices_of(i, written):
    shares = i["cached-share"] / 100, written, i["batch-share"] / 100
    kept = i["kept-share"] / 100
    api = bill(i, "", *shares, kept) * i["tokenizer-ratio"]
    hosts = [bill(i, "hosted-", *shares)]
    if not math.isinf(i["second-input-price"]):
        hosts.append(bill(i, "second-", *shares))
    return api, min(hosts), max(hosts)


def others_of(i, written):
    """A second API, and another open model at a host."""
    shares = i["cached-share"] / 100, written, i["batch-share"] / 100
    second = bill(i, "dear-", *shares, i["kept-share"] / 100) * i["dear-ratio"]
    return second, bill(i, "rival-", *shares)


def over(cost, volume):
    return cost / volume if volume > 0 else NONE


def own(i, speed, volume):
    """Servers, those of them that answer, and the monthly bill."""
    _, capacity, server, _ = servers_of(i, speed)
    answering = count(volume, capacity)
    servers = answering + i["spare"]
    return servers, answering, servers * server + i["people-hours"] * i["people-rate"] + volume * i["marginal-price"]


def dedicated(i, servers):
    return servers * i["gpus"] * i["dedicated"] * HOURS + i["dedicated-hours"] * i["people-rate"]


def equal_rent(i, speed, target):
    """What may be paid for an hour of a GPU so that servers, people and extra cost come to the target; nothing where they leave nothing."""
    servers, _, _ = own(i, speed, i["volume"])
    if math.isinf(servers):
        return 0
    left = target - i["people-hours"] * i["people-rate"] - i["volume"] * i["marginal-price"]
    return max(0, left) / (servers * i["gpus"] * HOURS)


def equal_hours(i, speed, target):
    """How many hours people may take so that the bill comes to the target: nobody's, where the servers alone cost as much."""
    unattended = own(i | {"people-hours": 0}, speed, i["volume"])[2]
    if unattended >= target:
        return 0
    return (target - unattended) / i["people-rate"] if i["people-rate"] > 0 else NONE


def work(i, speed):
    never_idle, capacity, server, written = servers_of(i, speed)
    first, host, dearer = prices_of(i, written)
    second, rival = others_of(i, written)
    api, dear_api = sorted([first, second])
    volume = i["volume"]
    people = i["people-hours"] * i["people-rate"]
    servers, answering, bill_of_own = own(i, speed, volume)
    extra = i["marginal-price"]

    # A serverless GPU is paid for while it runs, and for its share of that time does nothing.
    if never_idle > 0 and not math.isinf(i["serverless"]):
        running = volume / never_idle * HOURS * i["gpus"] * 100 / i["serverless-load"]
        serverless = running * i["serverless"] + people
    else:
        serverless = NONE

    fixed = people + i["spare"] * server
    against_api, against_host, against_dearer = (walk(p - extra, capacity, server, fixed) for p in (api, host, dearer))
    good_api, good_host = (walk_for_good(p - extra, capacity, server, fixed) for p in (api, host))
    to_be_had = not math.isinf(bill_of_own)
    full_server = over(server, capacity) + extra
    on_call = dedicated(i, servers)
    others = min(volume * api, volume * host, on_call)
    token_bill = min(volume * api, volume * host)
    times = bill_of_own / token_bill if token_bill > 0 and to_be_had else NONE
    own_wins = bill_of_own <= token_bill
    return {
        "api-cost": volume * api,
        "hosted-cost": volume * host,
        "dearer-cost": volume * dearer,
        "own-cost": bill_of_own,
        "dedicated-cost": on_call,
        "serverless-cost": serverless,
        "breakeven-api": against_api,
        "breakeven-hosted": against_host,
        "breakeven-dearer": against_dearer,
        "dear-api-cost": volume * dear_api,
        "rival-cost": volume * rival,
        "own-wins": float(own_wins),
        "host-wins": float(not own_wins and host <= api),
        "api-wins": float(not own_wins and api < host),
        "for-good-hosted": good_host,
        "pays-for-good": max(good_api, good_host),
        "bill-multiple": bill_of_own / (volume * host) if volume * host > 0 and to_be_had else NONE,
        "own-multiple": times,
        "monthly-requests": volume / (i["input-tokens"] + i["answer-tokens"] + i["thinking-tokens"]),
        "others-fall": max(0, (token_bill - bill_of_own) / token_bill) if token_bill > 0 and to_be_had else 0,
        "gpu-hour": server / i["gpus"] / HOURS,
        "people-hour": i["people-rate"],
        "equal-rent": equal_rent(i, speed, token_bill),
        "equal-hours": equal_hours(i, speed, token_bill),
        "commitment": i["term"] * servers * server if to_be_had else 0,
        "host-multiple": over(full_server, host),
        "api-multiple": over(full_server, api),
        "capacity": capacity,
        "servers": servers,
        "utilisation": volume / capacity / answering if capacity > 0 else 0,
        "own-per-mtok": over(bill_of_own, volume),
        "tokens-per-second": speed,
        # Where there is nothing of your own to be had, the model says what a host gets.
        "saving": others - bill_of_own if not math.isinf(bill_of_own) else -volume * host,
    }


HOSTING = {
    "hosted-input-price": "input", "hosted-output-price": "output", "hosted-cached-price": ("cached", 0), "hosted-batch-price": ("batch", 100),
    "second-input-price": ("second-input", NONE), "second-output-price": ("second-output", NONE), "second-cached-price": ("second-cached", 0),
    "second-batch-price": ("second-batch", 100),
}
RENTING = {n: (n, NONE) for n in ("hour", "reserved", "spot", "owned", "dedicated", "serverless")}
WAYS = {
    "by-the-hour": {"way": 1, "term": 0}, "contract": {"way": 2, "term": 36}, "spot": {"way": 3, "term": 0}, "owned": {"way": 4, "term": 0},
}
DEAR = {
    "dear-input-price": "input", "dear-output-price": "output", "dear-cached-price": ("cached", 0), "dear-write-price": ("cache-write", 100),
    "dear-ratio": ("tokenizer-ratio", 1), "dear-batch-price": ("batch-share", 100),
}
RIVAL = {
    "rival-input-price": "input", "rival-output-price": "output", "rival-cached-price": ("cached", 0), "rival-batch-price": ("batch", 100),
}
DEFAULTS = {
    "volume": 500, "input-tokens": 2000, "answer-tokens": 500, "thinking-tokens": 150, "cached-share": 0, "batch-share": 0, "kept-share": 0,
    "slowest-token": 50, "slowest-first-token": 5, "gpus": 1, "spare": 0, "peak-load": 40, "full-load": 90, "marginal-price": 0, "people-hours": 10,
    "dedicated-hours": 2, "serverless-load": 50,
}


def with_rivals(chosen):
    """The choices that only the break-even has."""
    return chosen | {"dear-api": ("api-prices", "gpt-6-1-terra", DEAR), "rival": ("rivals", "small", RIVAL)}


def choices(api, model, gpu):
    return {
        "api": ("api-prices", api, API),
        "model": ("hosting", model, HOSTING),
        "gpu": ("renting", gpu, RENTING),
        "country": ("countries", "us", {"people-rate": "people"}),
        "had": (WAYS, "by-the-hour", {"way": "way", "term": "term"}),
    }


RANGES = {
    "kept-share": (0, 100), "write-price": (50, 200), "batch-share": (0, 100), "input-price": (0.0, 10.0), "output-price": (0.0, 30.0),
    "cached-price": (-1.0, 1.0), "tokenizer-ratio": (0.5, 2.0),
    "batch-price": (0, 100), "hosted-input-price": (0.0, 2.0), "hosted-output-price": (0.0, 5.0), "hosted-cached-price": (-1.0, 1.0),
    "hosted-batch-price": (0, 100), "second-input-price": (0.0, 2.0), "second-output-price": (0.0, 5.0), "second-cached-price": (-1.0, 1.0),
    "second-batch-price": (0, 100), "way": (1, 4), "hour": (0.0, 6.0), "reserved": (0.0, 6.0), "spot": (0.0, 6.0), "owned": (0.0, 6.0),
    "dedicated": (0.0, 9.0), "serverless": (0.0, 9.0), "serverless-load": (1, 100), "spare": (0, 3), "peak-load": (1, 100), "full-load": (1, 100),
    "marginal-price": (0.0, 1.0), "people-hours": (0, 100), "people-rate": (0, 200), "dedicated-hours": (0, 20),
}

RIVAL_RANGES = {
    "dear-input-price": (0.0, 20.0), "dear-output-price": (0.0, 60.0), "dear-cached-price": (-1.0, 2.0), "dear-write-price": (50, 200),
    "dear-ratio": (0.5, 2.0), "dear-batch-price": (0, 100), "rival-input-price": (0.0, 2.0), "rival-output-price": (0.0, 5.0),
    "rival-cached-price": (-1.0, 1.0), "rival-batch-price": (0, 100), "term": (0, 60),
}
AGENTS = {
    "input-tokens": 40000, "answer-tokens": 600, "thinking-tokens": 300, "cached-share": 90, "kept-share": 90, "api": "gpt-6-1-terra",
    "dear-api": "claude-sonnet-5-5", "rival": "large", "model": "glm-5-2", "precision": "fp8", "engine": "sglang", "gpu": "b200-sxm", "gpus": 8,
    "had": "contract", "slowest-first-token": 15, "spare": 1, "peak-load": 25, "people-hours": 80,
}

if __name__ == "__main__":
    write(
        work,
        DEFAULTS,
        with_rivals(choices("gpt-6-luna", "gpt-oss-120b", "h100-sxm")),
        {
            "small": {"volume": 500},
            "firm": {"volume": 25000} | AGENTS,
            "agent": {"volume": 100000} | AGENTS,
            "batch": {
                "volume": 100000, "input-tokens": 4000, "answer-tokens": 400, "batch-share": 100, "api": "gpt-6-luna", "gpu": "b200-sxm",
                "had": "contract", "slowest-token": "any", "slowest-first-token": "any", "thinking-tokens": 100, "people-hours": 20,
            },
            "hobby": {
                "volume": 20, "thinking-tokens": 0, "model": "llama-3-3-70b", "precision": "awq-int4", "kv-precision": "fp8",
                "gpu": "rtx-5090", "gpus": 2, "hour": 0.2212, "marginal-price": 0.094, "people-hours": 0,
            },
            "start-up": {"volume": 1000, "thinking-tokens": 0, "model": "llama-3-1-8b", "precision": "fp8"},
            "full": {
                "volume": 10000, "input-tokens": 1000, "answer-tokens": 1000, "thinking-tokens": 0, "model": "qwen3-8b", "precision": "bf16", "peak-load": 100,
                "full-load": 100, "people-hours": 0,
            },
            "rack": {
                "volume": 20000, "thinking-tokens": 0, "model": "qwen3-235b-a22b", "precision": "fp8", "gpus": 8, "hour": 1.4214,
                "marginal-price": 0.0154, "people-hours": 44,
            },
            "frontier": {
                "volume": 3000, "api": "gpt-6-2-astra", "dear-api": "claude-fable-5-1", "rival": "large", "model": "glm-5-2", "precision": "fp8", "gpu": "h200-sxm", "gpus": 8,
                "people-hours": 80,
            },
        },
        RANGES | RIVAL_RANGES | {"volume": (0.0, 20000.0)},
        speeds={
            "": 1793.8258443808656, "small": 1793.8258443808656, "agent": 1634.8761396609343, "firm": 1634.8761396609343, "batch": 7567.804345560399,
            "hobby": 178.230360329524, "start-up": 4912.337934893523, "full": 5912.160511351548, "rack": 5635.647184761981,
            "frontier": 3048.757591947424, "too slow": 0, "cached": 1143.5751145817135, "thinking": 1992.4381552866491,
            "half waits": 1793.8258443808656, "nothing": 1793.8258443808656, "owned": 1793.8258443808656,
            "stored": 1143.5751145817135,
        },
        further={
            "too slow": {"slowest-token": 1},
            "cached": {"cached-share": 60, "input-tokens": 8000},
            "thinking": {"thinking-tokens": 3000, "volume": 4000},
            "half waits": {"batch-share": 50, "volume": 30000, "spare": 1},
            "nothing": {"volume": 0},
            "owned": {"had": "owned", "volume": 50000, "api": "claude-sonnet-5-5"},
            "stored": {"volume": 20000, "cached-share": 60, "input-tokens": 8000, "kept-share": 80, "api": "claude-opus-5-5", "had": "contract"},
        },
    )
