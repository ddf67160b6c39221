"""Perplexities of the models that guess the next or the previous piece, and of the trigram on the same windows."""

import math

import numpy as np
import torch
from torch.nn import functional as F

from training import frames
from training.elmo import Elmo
from training.evaluate import counted, entry
from training.evaluation.trigram import Trigram
from training.wordpiece import PAD, SEP

BATCH = 16

DEFINITIONS = {
    "perplexity.forward": "exp of the mean −ln p of the next piece by ELMo's forward half, on the windows of perplexity: the boundary "
    "and at most 127 pieces of a held-out story, every piece scored.",
    "perplexity.backward": "The same of the previous piece by its backward half, from the boundary behind the window.",
}


def _windows(documents: list[list[int]], positions: int) -> tuple[list[list[int]], list[int]]:
    """(windows without the boundary, the document of each)."""
    rows, owner = [], []
    for index, pieces in enumerate(documents):
        for window in frames.windows(pieces, positions):
            rows.append(window[1:])
            owner.append(index)
    return rows, owner


@torch.no_grad()
def elmo_losses(model: Elmo, rows: list[list[int]]) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """−ln p of each piece of each row, forward and backward, in the order in which each direction reads."""
    found: tuple[list, list] = ([], [])
    for start in range(0, len(rows), BATCH):
        some = rows[start : start + BATCH]
        longest = max(map(len, some))
        ids = torch.tensor([[[SEP, *row[::way]] + [PAD] * (longest - len(row)) for row in some] for way in (1, -1)])
        logits = model.logits(model(ids)[:, :, :-1])  # [2, B, T, V]
        losses = F.cross_entropy(logits.flatten(0, 2), ids[:, :, 1:].flatten(), reduction="none").view(2, len(some), -1)
        for way in (0, 1):
            found[way].extend(losses[way, i, : len(row)].numpy() for i, row in enumerate(some))
    return found


def _entry(key: str, model: str, owner: list[int], losses: list[np.ndarray]) -> dict:
    documents = [index for index, row in zip(owner, losses) for _ in row]
    return entry(key, model, counted(documents, np.concatenate(losses).tolist()), math.exp)


def perplexity_entries(
    elmo: Elmo | None, forward: Trigram, backward: Trigram, documents: list[list[int]], positions: int
) -> list[dict]:
    """perplexity of the trigram, perplexity.forward and .backward of ELMo (where there is one) and of the trigrams."""
    rows, owner = _windows(documents, positions)
    ahead = [forward.losses(row) for row in rows]
    behind = [backward.losses(row[::-1]) for row in rows]
    entries = [
        _entry("perplexity", "trigram", owner, ahead),
        _entry("perplexity.forward", "trigram", owner, ahead),
        _entry("perplexity.backward", "trigram", owner, behind),
    ]
    if elmo is not None:
        for key, losses in zip(("perplexity.forward", "perplexity.backward"), elmo_losses(elmo, rows)):
            entries.append(_entry(key, "elmo", owner, losses))
    return entries
