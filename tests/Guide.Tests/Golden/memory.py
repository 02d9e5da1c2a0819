"""The memory model once more, in bytes and step by step. To write memory.json anew: python3 memory.py > memory.json"""
import math

from golden import write

GIB, GB, BILLION = 2 ** 30, 1e9, 1e9
MOST_SHARED = 8


def work(i):
    # Weights: embeddings, experts and what remains are each kept at a precision of their own. All experts of a mixture are in memory.
    dense = i["params"] - i["expert-params"] - i["embedding-params"]
    weights = BILLION * (dense * i["dense-bytes"] + i["expert-params"] * i["bytes"] + i["embedding-params"] * i["embedding-bytes"])

    # KV cache: one key and one value for each key-value head, or one latent for all of them; layers with a window keep no more than it.
    per_layer_and_token = (i["latent"] if i["latent"] > 0 else 2 * i["kv-heads"] * i["head-dim"]) * i["kv-bytes"]
    full_layers = i["layers"] - i["window-layers"]
    cache = per_layer_and_token * (full_layers * i["length"] + i["window-layers"] * min(i["length"], i["window"]))
    # A layer with linear attention keeps a state whatever the length.
    states = i["window-layers"] * i["state"]

    def copies(gpus):
        """Up to eight GPUs share a layer; a key-value head is whole, so each keeps one, and more GPUs than heads keep some of them twice."""
        if i["latent"] > 0:
            return 1
        sharing = min(gpus, MOST_SHARED)
        return max(sharing, i["kv-heads"]) / i["kv-heads"]

    def memory_of(requests, gpus):
        return weights + requests * (cache * copies(gpus) + states)

    def enough():
        if one_gpu <= 0:
            return math.inf
        gpus = max(1, math.floor(weights / one_gpu) - 1)
        while gpus * one_gpu < memory_of(i["requests"], gpus):
            gpus += 1
        return gpus

    one_gpu = (i["vram"] * min(i["share"] / 100, i["gpu-share"]) - i["reserve"]) * GIB
    offered = max(0, i["gpus"] * one_gpu)
    free = max(0, offered - weights)
    needed = memory_of(i["requests"], i["gpus"])
    return {
        "weights": weights / GB,
        "cache-per-request": (cache + states) / GB,
        "cache-copies": copies(i["gpus"]),
        "cache-per-token": (cache + states) / i["length"] / 1000,
        "free": free / GB,
        "fitting": math.floor(free / (memory_of(1, i["gpus"]) - weights)),
        "needed": needed / GB,
        "offered": offered / GB,
        "gpus-needed": enough(),
    }


same = lambda *names: {n: n for n in names}
write(
    work,
    {"gpus": 1, "share": 92, "reserve": 1.5, "length": 4000, "requests": 8},
    {
        "gpu": ("gpus", "rtx-5090", same("vram") | {"gpu-share": ("gpu-share", 1)}),
        "model": ("models", "qwen3-32b", same("params", "embedding-params", "expert-params", "layers", "kv-heads", "head-dim", "latent", "window-layers", "window") | {"state": ("state", 0)}),
        "precision": ("precisions", "awq-int4", same("bytes", "dense-bytes", "embedding-bytes")),
        "kv-precision": ("kv-precisions", "bf16", same("kv-bytes")),
    },
    {
        "gaming": {"gpu": "rtx-4090"},
        "seventy": {"gpu": "h100-sxm", "gpus": 2, "model": "llama-3-3-70b", "precision": "fp8", "length": 8000, "requests": 32},
        "experts": {"gpu": "h100-sxm", "model": "gpt-oss-120b", "precision": "mxfp4", "length": 8000, "requests": 32},
        "latent-attention": {"gpu": "h200-sxm", "gpus": 8, "model": "deepseek-v3", "precision": "fp8", "length": 32000, "requests": 64},
    },
    {
        "gpus": (1, 16), "vram": (8.0, 192.0), "gpu-share": (0.5, 1.0), "state": (0, 4000000), "share": (10, 100), "reserve": (0.0, 20.0),
        "params": (1.0, 700.0), "embedding-params": (0.1, 1.0), "expert-params": (0.0, 0.5), "layers": (16, 126), "kv-heads": (1, 64), "head-dim": (64, 256),
        "latent": (-500, 600), "window-layers": (0, 16), "window": (0, 8192), "bytes": (0.5, 2.0), "dense-bytes": (0.5, 2.0), "embedding-bytes": (0.5, 2.0),
        "kv-bytes": (1, 2), "length": (1, 200000), "requests": (1, 500),
    },
)
