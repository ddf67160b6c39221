"""quantization.*: what the page's int8 files lose against the reference files. The rounding is that of vite/quantize.ts, to
the bit; a test of the page holds both together.
"""

import hashlib

import numpy as np

from training.evaluation.entries import Counted, counted, entry
from training.evaluation.masked import Hidden, bert_judged
from training.evaluation.perplexity import elmo_losses, gpt_losses

STEPS = 127

DEFINITIONS = {
    "quantization.logLoss": "Log-loss of the page's file (each row of a matrix as int8 with one scale) less that of the reference "
    "file, in nats: BERT's at the places of masked.logLoss, GPT's and ELMo's (the sum of both directions) on the windows of "
    "perplexity.",
    "quantization.share": "quantization.logLoss as a share of the log-loss of the reference file; below 0.01 is what we ask for.",
}


def quantize_rows(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(int8 [R, C], scales [R] float32) of a float32 matrix; halves are rounded up, as Math.round does."""
    largest = np.abs(matrix).max(1).astype(np.float64)
    scales = (largest / STEPS).astype(np.float32)
    divisor = np.where(scales == 0, 1, scales).astype(np.float64)[:, None]
    steps = np.clip(np.floor(matrix.astype(np.float64) / divisor + 0.5), -STEPS, STEPS)
    return np.where(scales[:, None] == 0, 0, steps).astype(np.int8), scales


def as_on_the_page(tensors: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The file's tensors as the page reads them: matrices as scale · int8, float32."""
    found = {}
    for name, tensor in tensors.items():
        found[name] = tensor.astype(np.float32)
        if tensor.ndim == 2:
            int8, scales = quantize_rows(found[name])
            found[name] = int8.astype(np.float32) * scales[:, None]
    return found


def int8_digest(tensors: dict[str, np.ndarray]) -> str:
    """SHA-256 of the int8 matrices, one after the other by name."""
    digest = hashlib.sha256()
    for name in sorted(tensors):
        if tensors[name].ndim == 2:
            digest.update(quantize_rows(tensors[name].astype(np.float32))[0].tobytes())
    return digest.hexdigest()


def _losses(name: str, model, hidden: list[Hidden], rows: list[list[int]]) -> np.ndarray:
    if name == "bert":
        return bert_judged(model, hidden)[0]
    if name == "gpt":
        return np.concatenate(gpt_losses(model, rows))
    return np.concatenate([ahead + behind[::-1] for ahead, behind in zip(*elmo_losses(model, rows))])


def quantization_entries(
    reference: dict, page: dict, hidden: list[Hidden], rows: list[list[int]], owner: list[int]
) -> list[dict]:
    """`reference` and `page`: the models of both files by name; the places as masked.py and perplexity.py take them."""
    entries = []
    for name in reference:
        before, after = (_losses(name, models[name], hidden, rows) for models in (reference, page))
        if name == "bert":
            documents = [one.pair.document for one in hidden for _ in one.places]
        else:
            documents = [index for index, row in zip(owner, rows) for _ in row]
        difference = counted(documents, after - before)
        share = Counted(difference.sums, counted(documents, before).sums)  # Σ (after − before) / Σ before
        entries.append(entry("quantization.logLoss", name, difference))
        entries.append(entry("quantization.share", name, share, n=len(before)))
    return entries
