"""Perplexities of the models that guess the next or the previous piece, and of the trigram on the same windows."""

import math

import numpy as np
import torch
from torch.nn import functional as F

from training import frames
from training.elmo import Elmo
from training.evaluation.batched import batches, padded
from training.evaluation.entries import counted, entry
from training.evaluation.trigram import Trigram
from training.model import Gpt
from training.wordpiece import PAD, SEP

DEFINITIONS = {
    "perplexity": "exp of the mean −ln p of the next piece: [SEP] and at most 127 pieces, consecutive windows of a "
    "held-out story, every piece scored, a closing [SEP] not. Rivals on the same windows: unigram; trigram, modified "
    "Kneser–Ney, counted on the training stories.",
    "perplexity.forward": "exp of the mean −ln p of the next piece by ELMo's forward half, on the windows of perplexity: the boundary "
    "and at most 127 pieces of a held-out story, every piece scored.",
    "perplexity.backward": "The same of the previous piece by its backward half, from the boundary behind the window; the "
    "trigram counts the training stories backward.",
}


def windows_of(documents: list[list[int]], positions: int) -> tuple[list[list[int]], list[int]]:
    """(windows without the boundary, the document of each)."""
    rows, owner = [], []
    for index, pieces in enumerate(documents):
        for window in frames.windows(pieces, positions):
            rows.append(window[1:])
            owner.append(index)
    return rows, owner


@torch.no_grad()
def gpt_losses(model: Gpt, rows: list[list[int]]) -> list[np.ndarray]:
    """−ln p of each piece of each row, behind [SEP]."""
    found = []
    for some in batches(rows):
        ids, real = padded([[SEP, *row] for row in some])
        logits = model.logits(model(ids, real)[:, :-1])  # [B, T, V]
        losses = F.cross_entropy(logits.flatten(0, 1), ids[:, 1:].flatten(), reduction="none").view(len(some), -1)
        found += [losses[i, : len(row)].numpy() for i, row in enumerate(some)]
    return found


@torch.no_grad()
def elmo_losses(model: Elmo, rows: list[list[int]]) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """−ln p of each piece of each row, forward and backward, in the order in which each direction reads."""
    found: tuple[list, list] = ([], [])
    for some in batches(rows):
        longest = max(map(len, some))
        ids = torch.tensor([[[SEP, *row[::way]] + [PAD] * (longest - len(row)) for row in some] for way in (1, -1)])
        logits = model.logits(model(ids)[:, :, :-1])  # [2, B, T, V]
        losses = F.cross_entropy(logits.flatten(0, 2), ids[:, :, 1:].flatten(), reduction="none").view(2, len(some), -1)
        for way in (0, 1):
            found[way].extend(losses[way, i, : len(row)].numpy() for i, row in enumerate(some))
    return found


def _entry(key: str, model: str, owner: list[int], losses: list[np.ndarray]) -> dict:
    documents = [index for index, row in zip(owner, losses) for _ in row]
    return entry(key, model, counted(documents, np.concatenate(losses)), math.exp)


def perplexity_entries(
    models: dict, unigram: np.ndarray, forward: Trigram, backward: Trigram, rows: list[list[int]], owner: list[int]
) -> list[dict]:
    """perplexity of GPT, the unigram (ln p [V]) and the trigram; perplexity.forward and .backward of ELMo and the trigrams;
    `rows` and `owner` as windows_of gives them.
    """
    ahead = [forward.losses(row) for row in rows]
    found = [
        ("perplexity", "unigram", [-unigram[row] for row in rows]),
        ("perplexity", "trigram", ahead),
        ("perplexity.forward", "trigram", ahead),
        ("perplexity.backward", "trigram", [backward.losses(row[::-1]) for row in rows]),
    ]
    if "gpt" in models:
        found.append(("perplexity", "gpt", gpt_losses(models["gpt"], rows)))
    if "elmo" in models:
        keys = ("perplexity.forward", "perplexity.backward")
        found += [(key, "elmo", losses) for key, losses in zip(keys, elmo_losses(models["elmo"], rows))]
    return [_entry(key, model, owner, losses) for key, model, losses in found]
