"""The throughput and memory models worked out once more, in plain Python and step by step, to check the C# against.

Everything is in base units: bytes, operations, seconds, tokens. Run beside the facts:

    python3 throughput.py ../../../input > throughput.json
"""
import json
import math
import re
import sys

GIB, GB, TERA, BILLION, MICRO = 2 ** 30, 1e9, 1e12, 1e9, 1e-6
FAST, SHARPNESS = 100, 2.4
CELL = re.compile(
    r"^        (?!date)([\w-]+): (?:\{ fact: ([\w.-]+)|(?:\{ value: )?(-?[\d.]+(?:e-?\d+)?)( MiB| us)?|([\w-]+)$)")


def tables(folder):
    """Every table of facts: the number each cell begins with, in the unit of its column; a cell that is another fact, or names a row."""
    found, rows, row = {}, {}, None
    for name in ("engines", "gpus", "models"):
        for line in open(f"{folder}/_facts/{name}.yml", encoding="utf-8"):
            if start := re.match(r"^  ([\w-]+):\s*$", line):
                rows = found.setdefault(start[1], {})
            elif start := re.match(r"^      ([\w-]+):\s*$", line):
                row = rows.setdefault(start[1], {})
            elif row is not None and (cell := CELL.match(line)):
                scale = {" MiB": 1 / 1024, " us": MICRO}.get(cell[4], 1)
                row[cell[1]] = cell[2] or (float(cell[3]) * scale if cell[3] else cell[5])
    cells = {f"{name}.{column}": cell for t in found.values() for name, row in t.items() for column, cell in row.items()}
    for t in found.values():
        for row in t.values():
            for column, cell in row.items():
                while isinstance(cell, str) and cell in cells:
                    cell = cells[cell]
                row[column] = cell
    return found


def cache_per_request(m, kv_bytes, length):
    """Bytes of KV cache of one request of a length: layers with a window keep no more than it."""
    kept = m["latent"] if m["latent"] > 0 else 2 * m["kv-heads"] * m["head-dim"]
    return kv_bytes * kept * tokens_kept(m, length)


def tokens_kept(m, length):
    """Tokens kept or attended to, over all layers."""
    return (m["layers"] - m["window-layers"]) * length + m["window-layers"] * min(length, m["window"])


def states(m):
    """Bytes that the layers with linear attention keep of a request, however long it is, at a precision of their own."""
    return m["window-layers"] * m.get("state", 0)


def heads_can_be_shared(m, tensor, by_request):
    """Attention heads are dealt out evenly; so are the heads of keys and values, or each is kept by as many cards as the next."""
    if m["heads"] % tensor:
        return False
    return by_request or m["latent"] > 0 or m["kv-heads"] % tensor == 0 or tensor % m["kv-heads"] == 0


def runs(e, g, gen, p):
    """Whether the engine is for the card and reads the weights: 1 for servers, 2 for any engine, 3 GGUF."""
    readable = {1: (1, 2), 2: (1, 2, 3), 3: (2, 3)}[e["formats"]]
    bits = p["compute-bits"] if p["widened"] < 1 else 8 if g.get("fp4", 0) > 0 else 16
    if e["own-arithmetic"] >= 1 and (bits == 8 and g.get("fp8", 0) == 0 or bits == 4 and g.get("fp4", 0) == 0):
        return False
    return gen["maker"] <= e["makers"] and p["format"] in readable


def weight_bytes(m, p):
    """Embeddings, experts and what remains are each kept at a precision of their own."""
    dense, experts, embeddings = parts(m, p)
    return dense + experts + embeddings


def parts(m, p):
    dense = m["params"] - m["expert-params"] - m["embedding-params"]
    return (BILLION * dense * p["dense-bytes"], BILLION * m["expert-params"] * p["bytes"],
            BILLION * m["embedding-params"] * p["embedding-bytes"])


def soft(a, b):
    """The larger of two times, a little more where they are close."""
    return (a ** SHARPNESS + b ** SHARPNESS) ** (1 / SHARPNESS)


def doublings(n):
    return round(math.log2(n))


def throughput(e, g, gen, s, m, p, kv_bytes, gpus, layout, inputs, cached, outputs, concurrency):
    tensor, stages, by_request = layout
    cards = tensor * stages
    copies = gpus / cards
    mixture, latent = m["experts"] > 1, m["latent"] > 0
    link = g.get("link", 0)
    if not runs(e, g, gen, p) or copies != int(copies) or not heads_can_be_shared(m, tensor, by_request):
        return 0.0
    if (cards > 1 and link == 0) or (tensor > 1 and e["splits-layers"] < 1):
        return 0.0
    only_experts = p["experts-only"] >= 1

    # What one card holds of the weights, and how many requests' caches fit beside them. With attention by request each card of a group
    # holds all that is not experts, and the caches of its own requests.
    dense, experts, embeddings = parts(m, p)
    others = stages if by_request else cards
    room = (g["vram"] * min(e["memory-share"], g.get("gpu-share", 1)) - e["reserve"]) * GIB - (dense + embeddings) / others - experts / cards
    bits = p["compute-bits"]
    if p["widened"] >= 1:
        bits = 8 if g.get("fp4", 0) > 0 else 16
    if kv_bytes == 0:
        kv_bytes = 1 if e["kv-follows"] >= 1 and bits <= 8 and not only_experts else 2
    part = (1 if by_request or latent else max(1 / tensor, 1 / m["kv-heads"])) / stages
    groups = tensor if by_request else 1
    kept_beside = states(m) / (1 if by_request else tensor) / stages
    held = cache_per_request(m, kv_bytes, inputs + e["held-output"] * outputs) * part + kept_beside
    limit = e["long-list"] if g["vram"] >= 70 and gen["long-lists"] >= 1 else e["short-list"]
    copies = min(copies, concurrency)
    batch = min(math.floor(max(0, room) / held) * groups, limit * groups, concurrency / copies)
    if batch < 1 - 1e-9:
        return 0.0
    in_stage = max(batch / stages, min(batch, 1))
    on_card = max(in_stage / tensor, min(1, in_stage)) if by_request else in_stage

    # What a card reaches: arithmetic in as few bits as it can, less where weights must be converted first; memory.
    used = 4 if bits <= 4 and g.get("fp4", 0) > 0 else 8 if bits <= 8 and g.get("fp8", 0) > 0 else 16
    peak = {4: g.get("fp4", 0), 8: g.get("fp8", 0), 16: g["bf16"]}[used]
    needed = 16 if bits <= 8 and g.get("fp8", 0) == 0 else bits
    converts = 8 * p["bytes"] < 0.7 * needed
    rate_16 = g["bf16"] * TERA * gen["reach-16"] * e["compute-factor"]
    rate = peak * TERA * gen[f"reach-{used}"] * e["compute-factor"] * (s["convert-compute"] if converts else 1)
    rate_dense = rate_16 if only_experts else rate
    width = m["expert-params"] * BILLION / (m["experts"] * m["layers"] * 3 * m["hidden"]) / (1 if by_request else tensor)
    rate_expert = rate * s["expert-share"] / (1 + s["narrow-expert"] / max(width, 1)) if mixture else rate
    memory = g["bandwidth"] * GB * gen["reach-memory"] * e["memory-factor"] * min(1, 1000 / g["bandwidth"]) ** e["bandwidth-loss"]

    # One step of one stage: weights against arithmetic, caches against attention.
    active_expert = BILLION * m["expert-params"] * m["experts-used"] / m["experts"]
    active_dense = max(BILLION * m["active-params"] - active_expert, BILLION * (m["params"] - m["expert-params"] - m["embedding-params"] / 2))
    touched = 1 - (1 - m["experts-used"] / m["experts"]) ** max(1, in_stage ** s["routing-skew"])
    read_experts = experts * touched / cards / s["expert-memory"]
    weights = (dense / others + embeddings / 2 / (1 if by_request else tensor) + read_experts) / memory
    if converts and p["widened"] >= 1 and gen["unpacks"] >= 1:
        weights += read_experts / p["bytes"] * s["convert-flop"] / (g["bf16"] * TERA)
    products = on_card * 2 * active_dense / others / rate_dense + (in_stage * 2 * active_expert / cards / rate_expert if mixture else 0)
    context = inputs + outputs / 2
    caches = on_card * (cache_per_request(m, kv_bytes, context) * part + kept_beside) / (memory * s["cache-memory"])
    per_head = m["latent"] - 32 if latent else m["head-dim"]
    attention = on_card * 4 * m["heads"] * per_head * tokens_kept(m, context) / others / (g["bf16"] * TERA * s["attention-decode"])
    roof = soft(weights, products) + soft(caches, attention)

    # What comes on top: links, launches, the host.
    layers = m["layers"] / stages
    speed = "fast" if link >= FAST else "slow"
    times = 2 * min(m["experts-used"], tensor) / tensor if by_request else 4
    per_token = times * 2 * m["hidden"] * (tensor - 1) / tensor * layers
    reached = link * GB * s[f"link-{speed}"]
    exchange = in_stage * per_token / reached + layers * s[f"link-latency-{speed}"] * doublings(tensor) if tensor > 1 else 0
    hand_over = in_stage * m["hidden"] * 2 / reached if stages > 1 else 0
    launch = e["layer-time"] + (e["expert-layer-time"] if mixture else 0) + (e["latent-layer-time"] if latent else 0)
    host = on_card * (e["request-time"] + (e["expert-request-time"] if mixture else 0)) + e["step-time"]
    host += min(1, batch / outputs) * layers * e["expert-mixed-layer-time" if mixture else "mixed-layer-time"]
    stage = (roof + exchange + hand_over + layers * launch * gen["layer-factor"]) * (1 + e["pipeline-loss"] * doublings(stages))
    stage += host * gen["host-factor"]

    # Reading a question: what is not in the prefix cache, each token attending to all before it.
    fresh = inputs * (1 - cached)
    prefill = fresh * 2 * (active_dense / cards / rate_dense + (active_expert / cards / rate_expert if mixture else 0)) / e["prefill-factor"]
    before = inputs - fresh / 2
    attends = (m["layers"] - m["window-layers"]) * before + m["window-layers"] * min(before, m["window"])
    per_head = m["latent-head-dim"] if latent else m["head-dim"]
    prefill += fresh * 4 * m["heads"] * per_head * attends / cards / (g["bf16"] * TERA * s["attention-prefill"])
    prefill += fresh * per_token / reached if tensor > 1 else 0
    prefill += e["admission-time"] / groups
    return copies * outputs / (prefill * max(1, stages / batch) + outputs * stage * stages / batch)


LAYOUTS = {
    "single": (1, 1, False), "tensor-2": (2, 1, False), "tensor-4": (4, 1, False), "tensor-8": (8, 1, False),
    "pipeline-2": (1, 2, False), "pipeline-4": (1, 4, False), "tensor-2-pipeline-2": (2, 2, False), "experts-8": (8, 1, True),
}

if __name__ == "__main__":
    t = tables(sys.argv[1])
    shared = t["serving"]["every-engine"]
    cases = [
        ("trtllm", "h100-sxm", 1, "single", "llama-3-1-8b", "fp8", "fp8", 1000, 0, 1000, math.inf),
        ("trtllm", "h100-sxm", 8, "tensor-8", "mixtral-8x7b", "fp8", "fp8", 2048, 0, 128, math.inf),
        ("trtllm", "a100-sxm", 4, "tensor-4", "llama-3-1-70b", "fp16", "bf16", 500, 0, 2000, math.inf),
        ("trtllm", "b200-sxm", 1, "single", "qwen3-30b-a3b", "nvfp4", "fp8", 5000, 0, 500, 64),
        ("trtllm", "gb200", 8, "experts-8", "deepseek-v3", "nvfp4", "fp8", 1000, 50, 1000, math.inf),
        ("vllm", "rtx-4090", 2, "pipeline-2", "llama-3-3-70b", "awq-int4", "fp8", 1000, 0, 1000, 400),
        ("vllm", "h100-sxm", 1, "single", "qwen3-8b", "bf16", "bf16", 512, 0, 256, 16),
        ("vllm", "h200-sxm", 8, "tensor-8", "deepseek-v3", "fp8", "bf16", 4000, 90, 500, 100),
        ("vllm", "h100-sxm", 1, "single", "gpt-oss-20b", "mxfp4", "bf16", 8000, 0, 500, 32),
        ("vllm", "h100-sxm", 2, "tensor-2", "gpt-oss-120b", "mxfp4", "auto", 8000, 90, 500, 32),
        ("vllm", "rtx-5090", 1, "single", "llama-3-1-70b", "bf16", "bf16", 1000, 0, 1000, 1),
        ("vllm", "rtx-4090", 3, "tensor-2", "llama-3-1-8b", "bf16", "bf16", 1000, 0, 1000, 8),
        ("sglang", "mi300x", 8, "tensor-8", "deepseek-v3", "fp8", "auto", 1000, 0, 1000, 64),
        ("sglang", "b200-sxm", 8, "tensor-2-pipeline-2", "qwen3-235b-a22b", "fp8", "auto", 3000, 30, 700, 256),
        ("llamacpp", "rtx-4090", 1, "single", "llama-3-8b", "q4-k-m", "bf16", 0, 0, 1024, 1),
        ("llamacpp", "h100-pcie", 4, "pipeline-4", "llama-3-70b", "f16", "bf16", 0, 0, 1024, 1),
        ("llamacpp", "m3-ultra", 1, "single", "gpt-oss-120b", "mxfp4", "bf16", 2000, 0, 500, 1),
        ("trtllm", "h200-sxm", 2, "single", "llama-3-3-70b", "fp8", "auto", 1000, 0, 1000, math.inf),
        ("trtllm", "a100-sxm", 1, "single", "llama-3-1-8b", "fp16", "auto", 1000, 0, 1000, math.inf),
        ("vllm", "h100-sxm", 1, "single", "llama-3-1-8b", "fp8", "auto", 1000, 0, 500, 64),
        ("vllm", "h100-sxm", 2, "tensor-2", "qwen3-6-35b-a3b", "fp8", "fp8", 3000, 0, 1000, math.inf),
        ("vllm", "h200-sxm", 8, "tensor-8", "kimi-k2-6", "int4-experts", "auto", 4000, 50, 500, 64),
        ("vllm", "b200-sxm", 8, "experts-8", "kimi-k2-6", "int4-experts", "auto", 4000, 50, 500, 256),
        ("vllm", "rtx-4090", 4, "tensor-4", "phi-4", "bf16", "auto", 1000, 0, 500, 4),
        ("vllm", "rtx-4090", 4, "tensor-2", "phi-4", "bf16", "auto", 1000, 0, 500, 4),
        ("trtllm", "mi300x", 1, "single", "llama-3-1-8b", "fp8", "auto", 1000, 0, 500, 4),
        ("trtllm", "a100-sxm", 2, "single", "llama-3-1-8b", "fp8", "auto", 1000, 0, 500, 4),
        ("llamacpp", "h100-sxm", 1, "single", "llama-3-1-8b", "awq-int4", "auto", 1000, 0, 500, 4),
        ("llamacpp", "m3-ultra", 1, "single", "deepseek-v3", "q4-k-m", "auto", 100000, 0, 500, math.inf),
        ("llamacpp", "rtx-3090", 2, "pipeline-2", "llama-3-3-70b", "q4-k-m", "auto", 1000, 0, 500, 1),
    ]
    kv = t["kv-precisions"]
    print(json.dumps([
        {
            "engine": c[0], "gpu": c[1], "gpus": c[2], "layout": c[3], "model": c[4], "precision": c[5], "kv-precision": c[6],
            "input-tokens": c[7], "cached-share": c[8], "output-tokens": c[9], "concurrency": "max" if c[10] == math.inf else c[10],
            "output-tokens-per-second": repr(throughput(
                t["engines"][c[0]], t["gpus"][c[1]], t["generations"][t["gpus"][c[1]]["generation"]], shared, t["models"][c[4]],
                t["precisions"][c[5]], kv.get(c[6], {}).get("kv-bytes", 0), c[2], LAYOUTS[c[3]], c[7], c[8] / 100, c[9], c[10])),
            "weight-bytes": repr(weight_bytes(t["models"][c[4]], t["precisions"][c[5]])),
            "cache-bytes-per-request": repr(cache_per_request(t["models"][c[4]], kv.get(c[6], kv["bf16"]).get("kv-bytes", 2), c[7] + c[9])
                                            + states(t["models"][c[4]])),
        }
        for c in cases
    ], indent=1))
