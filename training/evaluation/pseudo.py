"""pseudoPerplexity: BERT guesses each word in turn, all others seen (Salazar et al. 2020)."""

import math
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch.nn import functional as F

from training import frames
from training.corpus import SEED
from training.evaluation.batched import batches, padded
from training.evaluation.entries import counted, entry
from training.model import Bert
from training.wordpiece import MASK, WordPiece

WINDOWS = 80
ROWS = 64

DEFINITIONS = {
    "pseudoPerplexity": f"exp of the mean −ln p of a word by BERT: [CLS] A [SEP] B [SEP] as in masked.accuracy, the first such "
    f"window of {WINDOWS} held-out stories drawn with a seed; each word that is one piece is replaced by [MASK] in turn, alone. It "
    "sees both sides, so that it is no perplexity and never stands on one axis with one.",
}


@dataclass(frozen=True)
class InTurn:
    """A row of BERT's, and the groups of places to be masked, one group at a time."""

    ids: list[int]
    segments: list[int]
    groups: list[list[int]]


def words_of(ids: list[int], tokenizer: WordPiece) -> list[list[int]]:
    """The places of the pieces of each word; special tokens are left out."""
    found: list[list[int]] = []
    for place, piece in enumerate(ids):
        if piece > MASK and tokenizer.pieces[piece].startswith("##") and found:
            found[-1].append(place)
        elif piece > MASK:
            found.append([place])
    return found


@torch.no_grad()
def losses(model: Bert, rows: list[InTurn]) -> list[np.ndarray]:
    """Of each row and each of its groups the sum of −ln p of its pieces, while they are masked."""
    turns = [(row, group) for row in range(len(rows)) for group in range(len(rows[row].groups))]
    turns.sort(key=lambda turn: len(rows[turn[0]].ids))
    found = [np.zeros(len(row.groups)) for row in rows]
    for part in batches(turns, ROWS):
        own = [rows[row] for row, _ in part]
        groups = [rows[row].groups[group] for row, group in part]
        masked = [[MASK if i in group else piece for i, piece in enumerate(row.ids)] for row, group in zip(own, groups)]
        ids, real = padded(masked)
        states = model(ids, padded([row.segments for row in own])[0], real)
        at = torch.tensor([i for i, group in enumerate(groups) for _ in group])
        targets = torch.tensor([row.ids[place] for row, group in zip(own, groups) for place in group])
        logits = model.logits(states[at, torch.tensor([place for group in groups for place in group])])
        each = F.cross_entropy(logits, targets, reduction="none")
        sums = torch.zeros(len(part)).index_add(0, at, each)
        for (row, group), value in zip(part, sums.tolist()):
            found[row][group] = value
    return found


def pseudo_entries(model: Bert, pairs: list[frames.Pair], tokenizer: WordPiece) -> list[dict]:
    first = list({pair.document: pair for pair in reversed(pairs)}.values())
    some = Random(SEED).sample(first, min(WINDOWS, len(first)))
    rows = [
        InTurn(pair.ids, pair.segments, [[place] for place in frames.whole_word_places(pair.ids, tokenizer)])
        for pair in some
    ]
    found = losses(model, rows)
    documents = [pair.document for pair, row in zip(some, found) for _ in row]
    return [entry("pseudoPerplexity", "bert", counted(documents, np.concatenate(found)), math.exp)]
