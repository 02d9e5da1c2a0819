"""The cost model once more, step by step. To write cost.json anew: python3 cost.py > cost.json"""
import math

from golden import FACTS, HOURS, write


def work(i):
    # What is paid at the start: cards in the currency they are sold in, and a share of a machine for each.
    card = i["card-price"] if i["card-price"] > 0 else i["card-price-gbp"] * i["usd-per-gbp"]
    capital = i["gpus"] * (card + i["host-price"]) * (1 + i["vat"] / 100)

    # What that costs a month: value lost, interest on the mean of what is tied up, spares.
    months = 12 * i["life"]
    left = capital * i["residual"] / 100
    machines = (capital - left) / months + (capital + left) / 2 * i["interest"] / 100 / 12 + capital * i["spares"] / 100 / 12

    # Electricity of busy hours and of idle ones.
    busy_hours = HOURS * i["utilisation"] / 100
    busy_watts = max(i["idle-power"], i["limit"] * i["wall-share"] / 100)
    kwh = i["gpus"] * (busy_watts * busy_hours + i["idle-power"] * (HOURS - busy_hours)) / 1000
    electricity = kwh * i["tariff"]

    people = i["people-hours"] * i["people-rate"]
    more_people = i["extra-hours"] * i["people-rate"]
    fits_the_socket = i["gpus"] * i["limit"] * i["wall-share"] / 100 <= i["socket"]
    office = machines + electricity + people + more_people if fits_the_socket else math.inf
    colocated = machines + electricity * i["pue"] + i["gpus"] / i["gpus-per-rack"] * i["rack"] * i["usd-per-gbp"] + people + more_people

    # Rent is paid for every hour the GPUs are held, busy or not.
    an_hour = i["gpus"] * i["rent"]
    rented = an_hour * i["rented-hours"] + people

    mtok_an_hour = i["speed"] * 3600 / 1e6
    bought = min(office, colocated)
    return {
        "office": office,
        "colocated": colocated,
        "rented": rented,
        "office-per-mtok": office / (mtok_an_hour * busy_hours),
        "colocated-per-mtok": colocated / (mtok_an_hour * busy_hours),
        "rented-per-mtok": rented / (mtok_an_hour * min(busy_hours, i["rented-hours"])),
        "capital": capital,
        "electricity": electricity,
        "office-per-hour": (machines + electricity) / i["gpus"] / HOURS,
        "hours-to-buy": max(0, bought - people) / an_hour if bought - people < an_hour * HOURS else math.inf,
        "bought": bought,
        "cheapest": min(bought, rented),
    }


H100 = {"card": "h100-card", "host-price": 6000, "wall-share": 160, "idle-power": 200, "cloud": "h100-sxm-runpod-november"}
write(
    work,
    {
        "host-price": 1500, "usd-per-gbp": FACTS["usd-per-gbp"], "vat": 0, "life": FACTS["owned-life"], "residual": 10, "interest": 8, "spares": 3,
        "wall-share": 115, "idle-power": 80, "socket": FACTS["uk-plug"], "pue": FACTS["pue"],
        "rack": FACTS["uk-rack"], "gpus-per-rack": 16, "rented-hours": 730, "people-hours": 10, "extra-hours": 4, "utilisation": 20,
    },
    {
        "country": ("countries", "us", {"tariff": "electricity", "people-rate": "people"}),
        "server": ("servers", "two-rtx-5090", {"gpus": "gpus", "speed": "speed"}),
        "card": ("card-prices", "rtx-5090-street", {"card-price": ("price", 0), "card-price-gbp": ("price-gbp", 0), "limit": ("limit", 700)}),
        "cloud": ("rents", "rtx-5090-yotta", {"rent": "price"}),
    },
    {
        "hobby": {"country": "uk-home", "vat": 20, "people-hours": 0, "extra-hours": 0, "utilisation": 0.62},
        "start-up": {"server": "one-h100", **H100, "utilisation": 1.25},
        "office-hours": {"server": "one-h100", **H100, "rented-hours": 176},
        "rack": {"server": "eight-h100", **H100, "utilisation": 25.54, "gpus-per-rack": 8, "people-hours": 40},
    },
    {
        "gpus": (1, 64), "card-price": (-20000, 40000), "card-price-gbp": (1, 30000), "host-price": (0, 10000), "usd-per-gbp": (1.0, 2.0), "vat": (0, 25),
        "life": (1.0, 10.0), "residual": (0, 90), "interest": (0.0, 20.0), "spares": (0.0, 20.0), "limit": (50, 1000), "wall-share": (50, 200),
        "idle-power": (0, 300), "socket": (500, 20000), "tariff": (0.0, 1.0), "pue": (1.0, 3.0), "rack": (0, 3000), "gpus-per-rack": (1, 64),
        "rent": (0.1, 12.0), "rented-hours": (1, 730), "people-hours": (0, 100), "extra-hours": (0, 50), "people-rate": (0, 200),
        "speed": (1.0, 100000.0), "utilisation": (0.1, 100.0),
    },
)
