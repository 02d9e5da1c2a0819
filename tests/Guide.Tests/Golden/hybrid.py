"""The hybrid model once more, by counting as breakeven.py does. To write hybrid.json anew: python3 hybrid.py > hybrid.json"""
import math

from breakeven import DEFAULTS, NONE, RANGES, choices, own, prices_of, servers_of, walk
from golden import write


def work(i, speed):
    _, capacity, server, written = servers_of(i, speed)
    api, host, _ = prices_of(i, written)
    everything = i["all-volume"]
    first = i["tried"] / 100
    kept = first * (100 - i["escalated"]) / 100
    attempted = everything * first
    # The API is paid for what was never tried and for what failed; the failed attempts cost the small model too.
    by_api = (everything - attempted + attempted * i["escalated"] / 100) * api
    servers, _, small = own(i, speed, attempted)
    only = everything * api
    hosted = attempted * host + i["routing-hours"] * i["people-rate"] + by_api

    # Of each million tokens of all: what the API no longer gets, less what trying costs. A server takes 1/first times its capacity of them.
    spared = kept * api - first * i["marginal-price"]
    fixed = i["people-hours"] * i["people-rate"] + i["spare"] * server
    pays = walk(spared, capacity / first, server, fixed) if first > 0 else NONE
    spared_by_host = kept * api - first * host
    return {
        "api-only": only,
        "hybrid": small + by_api,
        "hybrid-hosted": hosted,
        "saving": only - small - by_api if not math.isinf(small) else -only,
        "saving-hosted": only - hosted,
        "own-part": small,
        "servers-needed": servers,
        "break-even-volume": pays,
        "break-even-hosted": i["routing-hours"] * i["people-rate"] / spared_by_host if spared_by_host > 0 else NONE,
        # With a share handed on, the API still gets that share of what was tried: it pays while what it loses covers the rest.
        "break-even-escalation": max(0, 1 - small / (attempted * api)) if attempted * api > 0 else 0,
        "spared": kept,
    }


if __name__ == "__main__":
    write(
        work,
        {n: v for n, v in DEFAULTS.items() if n != "volume"} | {"all-volume": 500, "tried": 70, "escalated": 25, "routing-hours": 5},
        choices("claude-sonnet-5-5", "gpt-oss-20b", "h100-sxm"),
        {
            "cheap-api": {"api": "claude-haiku-5-5"},
            "hard": {"tried": 50, "escalated": 50},
            "busy": {"all-volume": 30000, "people-hours": 40},
        },
        RANGES | {"all-volume": (0.0, 20000.0), "tried": (0, 100), "escalated": (0, 100), "routing-hours": (0, 20)},
        speeds={
            "": 6481.621776569391, "cheap-api": 6481.621776569391, "hard": 6481.621776569391, "busy": 6481.621776569391, "too slow": 0,
            "nothing tried": 6481.621776569391, "cached": 3438.916498799883, "half waits": 6481.621776569391, "larger": 1793.8258443808656,
            "free": 6481.621776569391,
        },
        further={
            "too slow": {"slowest-token": 1},
            "nothing tried": {"tried": 0},
            "cached": {"cached-share": 60, "input-tokens": 8000},
            "half waits": {"batch-share": 50, "all-volume": 30000, "spare": 1},
            "larger": {"model": "gpt-oss-120b", "all-volume": 5000},
            "free": {"people-hours": 0, "routing-hours": 0, "all-volume": 2000},
        },
    )
