"""The peer of the forward pass: the same files in PyTorch on one thread, every attention matrix kept.

Reads lines "twin tokens runs" from standard input, answers each with the median milliseconds.
"""

import statistics
import sys
import time
from pathlib import Path

import torch

from training.export import load
from training.model import look_ahead_mask, padding_mask

MODELS = Path(__file__).parents[2] / "public" / "models"


def forward(model, ids):
    """`ids` [1, T] -> the logits and all attention matrices, as a Trace holds them."""
    real = torch.ones_like(ids, dtype=torch.bool)
    if hasattr(model, "segments"):
        x, mask = model.embed(ids, torch.zeros_like(ids)), padding_mask(real)
    else:
        x, mask = model.embed(ids), look_ahead_mask(real)
    kept = []
    for block in model.blocks:
        attention = block.attention
        q, k, v = attention._split(x)
        scores = q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5  # [1, h, T, T]
        weights = scores.masked_fill(~mask, float("-inf")).softmax(-1)  # [1, h, T, T]
        mixed = attention.output((weights @ v).transpose(1, 2).flatten(2))  # [1, T, d]
        x = block.attention_norm(x + mixed)
        inner = torch.nn.functional.gelu(block.inner(x), approximate="tanh")
        x = block.output_norm(x + block.outer(inner))
        kept += [scores, weights, x]
    return model.logits(x), kept


@torch.inference_mode()
def main():
    torch.set_num_threads(1)
    models = {twin: load(MODELS / twin) for twin in ("bert", "gpt")}
    print(torch.__version__, flush=True)
    for line in sys.stdin:
        twin, tokens, runs = line.split()
        ids = torch.arange(200, 200 + int(tokens)).unsqueeze(0)  # [1, T]
        times = []
        for run in range(int(runs) + 5):
            start = time.perf_counter()
            forward(models[twin], ids)
            if run >= 5:
                times.append((time.perf_counter() - start) * 1000)
        print(statistics.median(times), flush=True)


if __name__ == "__main__":
    main()
