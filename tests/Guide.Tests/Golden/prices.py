"""The prices of a million tokens once more, step by step. To write prices.json anew: python3 prices.py > prices.json"""
from golden import write

TOKENS = 1000000


def bill(i, prefix, cached_share, output_share, batch_share, kept_share=0):
    """What a million tokens cost, kind of token by kind: each is paid at its own price, and a batch at a share of that.

    kept_share: how much of what is read for the first time is stored as well, which some makers charge for by writing it in dearer.
    """
    written = TOKENS * output_share
    again = (TOKENS - written) * cached_share
    fresh = TOKENS - written - again
    stated = i[prefix + "cached-price"]
    stored = fresh * kept_share
    read_in = (fresh - stored) * i[prefix + "input-price"]
    written_in = stored * i[prefix + "input-price"] * i[prefix + "write-price"] / 100 if kept_share else 0
    full = read_in + written_in + again * (stated if stated > 0 else i[prefix + "input-price"]) + written * i[prefix + "output-price"]
    at_once, later = full * (1 - batch_share), full * batch_share
    return (at_once + later * i[prefix + "batch-price"] / 100) / TOKENS


def work(i):
    shares = i["cached-share"] / 100, i["output-share"] / 100, i["batch-share"] / 100
    return {"api-price": bill(i, "", *shares, i["kept-share"] / 100) * i["tokenizer-ratio"], "host-price": bill(i, "hosted-", *shares)}


API = {
    "input-price": "input", "output-price": "output", "cached-price": ("cached", 0), "tokenizer-ratio": ("tokenizer-ratio", 1),
    "batch-price": ("batch-share", 100), "write-price": ("cache-write", 100),
}
HOST = {
    "hosted-input-price": "input", "hosted-output-price": "output", "hosted-cached-price": ("cached", 0), "hosted-batch-price": ("batch-share", 100),
}
RANGES = {
    "kept-share": (0, 100), "write-price": (50, 200), "cached-share": (0, 100), "output-share": (0, 100), "batch-share": (0, 100), "input-price": (0.0, 10.0), "output-price": (0.0, 30.0),
    "cached-price": (-1.0, 1.0), "tokenizer-ratio": (0.5, 2.0), "batch-price": (0, 100), "hosted-input-price": (0.0, 2.0),
    "hosted-output-price": (0.0, 5.0), "hosted-cached-price": (-1.0, 1.0), "hosted-batch-price": (0, 100),
}

if __name__ == "__main__":
    write(
        work,
        {"output-share": 20, "cached-share": 0, "batch-share": 0, "kept-share": 0},
        {"api": ("api-prices", "claude-haiku-5-5", API), "hosted": ("hosted-prices", "gpt-oss-120b-deepinfra", HOST)},
        {},
        RANGES,
    )
