"""The power model once more, in watts and hours. To write power.json anew: python3 power.py > power.json"""
import math

from golden import FACTS, HOURS, TABLES, write


def work(i):
    efficiency = i["supply"] / 100
    quiet = min(i["idle"], i["limit"])
    at_work = max(quiet, i["limit"] * i["draw"] / 100)
    idle_watts = (i["gpus"] * quiet + i["host"]) / efficiency
    busy_watts = (i["gpus"] * at_work + i["host"]) / efficiency
    peak = (i["gpus"] * i["limit"] + i["host"]) / efficiency

    busy_hours = HOURS * i["load"] / 100
    kwh = (busy_watts * busy_hours + idle_watts * (HOURS - busy_hours)) / 1000
    mtok_an_hour = i["speed"] * 3600 / 1e6
    mtok = mtok_an_hour * busy_hours
    return {
        "peak": peak,
        "mean": kwh * 1000 / HOURS,
        "uk-share": peak / i["uk-plug"],
        "us-share": peak / i["us-circuit"],
        "uk-cards": max(0, math.floor((i["uk-plug"] * efficiency - i["host"]) / i["limit"])),
        "us-cards": max(0, math.floor((i["us-circuit"] * efficiency - i["host"]) / i["limit"])),
        "energy": kwh,
        "cost": kwh * i["tariff"],
        "energy-per-mtok": kwh / mtok if mtok > 0 else math.inf,
        "cost-per-mtok": kwh * i["tariff"] / mtok if mtok > 0 else math.inf,
        "further-cost-per-mtok": (busy_watts - idle_watts) / 1000 * i["tariff"] / mtok_an_hour,
    }


write(
    work,
    {
        "gpus": 2, "idle": 40, "host": 200, "supply": 92, "draw": 85, "load": 20, "speed": TABLES["servers"]["two-rtx-5090"]["speed"],
        "uk-plug": FACTS["uk-plug"], "us-circuit": FACTS["us-circuit-continuous"],
    },
    {"gpu": ("gpus", "rtx-5090", {"limit": "tdp"}), "country": ("countries", "us-home", {"tariff": "electricity"})},
    {
        "one-4090": {"gpu": "rtx-4090", "gpus": 1, "load": 5, "speed": 128},
        "pro": {"gpu": "rtx-pro-6000-server", "gpus": 4, "host": 400, "speed": 11922},
        "mac": {"gpu": "m3-ultra", "gpus": 1, "idle": 10, "host": 30, "load": 5, "speed": 115},
        "rack": {"country": "us", "gpu": "h100-sxm", "gpus": 8, "host": 2000, "load": 40, "speed": 29796},
    },
    {
        "gpus": (1, 16), "limit": (50, 1000), "idle": (0, 500), "host": (0, 3000), "supply": (50, 100), "draw": (0, 100), "load": (0, 100),
        "speed": (0.1, 50000.0), "tariff": (0.0, 1.0),
    },
)
