"""The throughput and memory models worked out once more, in plain Python and step by step, to check the C# against.

Everything is in base units: bytes, operations, seconds, tokens. Run beside the facts:

    python3 throughput.py ../../../input > throughput.json
"""
import json
import math
import re
import sys

GIB, GB, TERA, MICRO = 2 ** 30, 1e9, 1e12, 1e-6


def table(path, name):
    """Reads one table of facts: the number each cell begins with, in the unit of its column."""
    rows, row, inside = {}, None, False
    for line in open(path, encoding="utf-8"):
        if found := re.match(r"^  ([\w-]+):\s*$", line):
            inside = found[1] == name
        elif inside and (found := re.match(r"^      ([\w-]+):\s*$", line)):
            row = rows.setdefault(found[1], {})
        elif inside and row is not None and (found := re.match(r"^        (?!date)([\w-]+): (?:\{ value: )?(-?[\d.e+-]+)( MiB| us/layer| us/req)?", line)):
            scale = {None: 1, " MiB": 1 / 1024}.get(found[3], MICRO)
            row[found[1]] = float(found[2]) * scale
    return rows


def cache_per_request(m, kv_bytes, length):
    """Bytes of KV cache of one request of a length: layers with a window keep no more than it."""
    kept = m["latent"] if m["latent"] > 0 else 2 * m["kv-heads"] * m["head-dim"]
    full, windowed = m["layers"] - m["window-layers"], m["window-layers"]
    return kv_bytes * kept * (full * length + windowed * min(length, m["window"]))


def weight_bytes(m, p):
    """Embeddings are kept at a precision of their own."""
    return 1e9 * ((m["params"] - m["embedding-params"]) * p["bytes"] + m["embedding-params"] * p["embedding-bytes"])


def throughput(engine, gpu, model, precision, kv_bytes, gpus, inputs, outputs, concurrency):
    e, g, m, p = engine, gpu, model, precision
    weights = weight_bytes(m, p)
    if kv_bytes == 0:
        # As the engine takes it: in 8 bits with weights of 8 bits or fewer, if it does so of itself.
        kv_bytes = 1 if e["kv-follows"] >= 1 and p["compute-bits"] <= 8 else 2
    usable = (g["vram"] * e["memory-share"] - e["reserve"]) * GIB

    # How many GPUs share one copy of the weights.
    copy = gpus
    if e["copies"] > 0:
        fill = 0.6 if g["link"] >= 100 else 0.94
        for n in (8, 4, 2, 1):
            if n <= gpus and weights <= fill * n * usable:
                copy = n
    copies = min(math.floor(gpus / copy), concurrency)
    room = copy * usable - weights
    held = cache_per_request(m, kv_bytes, inputs + e["held-output"] * outputs)
    batch = max(0, min(math.floor(room / held), e["max-batch"], concurrency / copies))
    if batch < 1:
        return 0.0

    pipelined = e["pipelines"] >= 2 or (e["pipelines"] >= 1 and g["link"] < 100)
    stages, ways = (copy, 1) if pipelined else (1, copy)
    rate = g["bf16"]
    if p["compute-bits"] <= 8 and g.get("fp8", 0) > 0:
        rate = g["fp8"]
    if p["compute-bits"] <= 4 and g.get("fp4", 0) > 0:
        rate = g["fp4"]
    speed = copy * rate * TERA * (e["expert-efficiency"] if m["experts"] > 1 else e["compute-efficiency"])

    # One decode step: a token for each request in the batch.
    context = inputs + outputs / 2
    touched = 1 - (1 - m["experts-used"] / m["experts"]) ** max(1, batch / stages)
    read = (
        weights
        - 1e9 * m["embedding-params"] * p["embedding-bytes"] / 2
        - 1e9 * m["expert-params"] * p["bytes"] * (1 - touched)
    ) / ways + batch * cache_per_request(m, kv_bytes, context) / copy
    wide = min(1, (1000 / g["bandwidth"]) ** e["bandwidth-loss"])
    memory = read / (g["bandwidth"] * GB * e["memory-efficiency"] * wide)
    attended = m["layers"] * m["heads"] * m["head-dim"]
    compute = batch * (2 * m["active-params"] * 1e9 + 4 * attended * context) / speed
    step = memory * (1 + (compute / memory) ** 2.4) ** (1 / 2.4)
    exchanged = 4 * m["layers"] * m["hidden"] * 2 * (ways - 1) / ways
    link = g["link"] * GB * 0.5
    if ways > 1:
        step += batch * exchanged / link + 2 * m["layers"] * 10 * MICRO
    step += m["layers"] * e["layer-time"] + batch * e["request-time"]
    if m["experts"] > 1:
        step += m["layers"] * e["expert-layer-time"] + batch * e["expert-request-time"]

    prefill = inputs * (2 * m["active-params"] * 1e9 + 2 * attended * inputs) / speed
    if ways > 1:
        prefill += inputs * exchanged / link
    return copies * outputs / (prefill + outputs * step / batch)


if __name__ == "__main__":
    facts = sys.argv[1] + "/_facts/"
    engines, precisions, kv = table(facts + "engines.yml", "engines"), table(facts + "engines.yml", "precisions"), table(facts + "engines.yml", "kv-precisions")
    gpus, models = table(facts + "gpus.yml", "gpus"), table(facts + "models.yml", "models")
    cases = [
        ("trtllm", "h100-sxm", 1, "llama-3-1-8b", "fp8", "fp8", 1000, 1000, math.inf),
        ("trtllm", "h100-sxm", 8, "mixtral-8x7b", "fp8", "fp8", 2048, 128, math.inf),
        ("trtllm", "a100-sxm", 4, "llama-3-1-70b", "fp16", "bf16", 500, 2000, math.inf),
        ("trtllm", "b200-sxm", 1, "qwen3-30b-a3b", "nvfp4", "fp8", 5000, 500, 64),
        ("vllm", "rtx-4090", 2, "llama-3-3-70b", "awq-int4", "fp8", 1000, 1000, 400),
        ("vllm", "h100-sxm", 1, "qwen3-8b", "bf16", "bf16", 512, 256, 16),
        ("vllm", "h200-sxm", 8, "deepseek-v3", "fp8", "bf16", 4000, 500, 100),
        ("vllm", "h100-sxm", 1, "gpt-oss-20b", "mxfp4", "bf16", 8000, 500, 32),
        ("vllm", "rtx-5090", 1, "llama-3-1-70b", "bf16", "bf16", 1000, 1000, 1),
        ("llamacpp", "rtx-4090", 1, "llama-3-8b", "q4-k-m", "bf16", 0, 1024, 1),
        ("llamacpp", "h100-pcie", 4, "llama-3-70b", "f16", "bf16", 0, 1024, 1),
        ("llamacpp", "m3-ultra", 1, "gpt-oss-120b", "mxfp4", "bf16", 2000, 500, 1),
        ("trtllm", "h200-sxm", 2, "llama-3-3-70b", "fp8", "auto", 1000, 1000, math.inf),
        ("trtllm", "a100-sxm", 1, "llama-3-1-8b", "fp16", "auto", 1000, 1000, math.inf),
        ("vllm", "h100-sxm", 1, "llama-3-1-8b", "fp8", "auto", 1000, 500, 64),
    ]
    print(json.dumps([
        {
            "engine": c[0], "gpu": c[1], "gpus": c[2], "model": c[3], "precision": c[4], "kv-precision": c[5],
            "input-tokens": c[6], "output-tokens": c[7], "concurrency": "max" if c[8] == math.inf else c[8],
            "output-tokens-per-second": repr(throughput(
                engines[c[0]], gpus[c[1]] | {"link": gpus[c[1]].get("link", 32)}, models[c[3]], precisions[c[4]], kv.get(c[5], {}).get("kv-bytes", 0), c[2], c[6], c[7], c[8])),
            "weight-bytes": repr(weight_bytes(models[c[3]], precisions[c[4]])),
            "cache-bytes-per-request": repr(cache_per_request(models[c[3]], kv.get(c[5], kv["bf16"])["kv-bytes"], c[6] + c[7])),
        }
        for c in cases
    ], indent=1))
