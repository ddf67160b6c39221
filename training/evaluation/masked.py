"""masked.*: hidden words of held-out stories, guessed by BERT and by the rivals that count."""

from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch.nn import functional as F

from training import frames
from training.corpus import SEED
from training.evaluation.batched import batches, padded
from training.evaluation.entries import counted, entry
from training.evaluation.trigram import Trigram
from training.model import Bert
from training.wordpiece import MASK, SEP, WordPiece

DEFINITIONS = {
    "masked.accuracy": "Share of hidden words whose likeliest piece is the right one. [CLS] A [SEP] B [SEP] of at most "
    "128 pieces, A and B consecutive parts of a held-out story; 15 % of the words that are one piece (punctuation "
    "marks count as words) are replaced by [MASK]. The rivals guess at the same places: unigram, the commonest piece; "
    "trigram, from the two pieces before (left) or from two on each side (both), as far as none of them is hidden too: where the "
    "nearest one is, the side says nothing.",
    "masked.logLoss": "Mean −ln p of the right piece, in nats, at the places of masked.accuracy.",
    "masked.accuracy.letters": "As masked.accuracy, at those of its places where the hidden word is made of letters.",
}


@dataclass(frozen=True)
class Hidden:
    """A pair as BERT is given it, and the places of its hidden words."""

    pair: frames.Pair
    ids: list[int]
    places: list[int]

    @property
    def answers(self) -> list[int]:
        return [self.pair.ids[place] for place in self.places]


def hide_all(pairs: list[frames.Pair], tokenizer: WordPiece) -> list[Hidden]:
    random = Random(SEED)
    return [Hidden(pair, *frames.hide(pair, tokenizer, random)) for pair in pairs]


@torch.no_grad()
def bert_judged(model: Bert, some: list[Hidden]) -> tuple[np.ndarray, np.ndarray]:
    """Of each hidden word −ln p of the right piece, and whether it is the likeliest, [N] each."""
    losses, right = [], []
    for part in batches(some):
        ids, real = padded([one.ids for one in part])
        states = model(ids, padded([one.pair.segments for one in part])[0], real)  # [B, T, d]
        chosen = torch.cat([states[row, one.places] for row, one in enumerate(part)])  # [n, d]
        targets = torch.tensor([answer for one in part for answer in one.answers])
        logits = model.logits(chosen)  # [n, V]
        losses.append(F.cross_entropy(logits, targets, reduction="none").numpy())
        right.append((logits.argmax(1) == targets).numpy())
    return np.concatenate(losses), np.concatenate(right).astype(float)


def trigram_judged(model: Trigram, some: list[Hidden], both: bool) -> tuple[np.ndarray, np.ndarray]:
    """The same of the trigram, which reads A and B as running text, hidden words as it is given them: after [MASK], which it
    has never seen, it backs off to what it knows.
    """
    losses, right = [], []
    for one in some:
        text = [piece for piece in one.ids[1:-1] if piece != SEP]
        for place, answer in zip(one.places, one.answers):
            at = place - 1 - (place > len(one.pair.a))
            left, after = [SEP, SEP, *text[:at]][-2:], text[at + 1 : at + 3]
            known = after[: after.index(MASK)] if MASK in after else after
            p = model.between(left, known) if both else model.distribution(*left)
            losses.append(-np.log(p[answer]))
            right.append(float(p.argmax() == answer))
    return np.array(losses), np.array(right)


def masked_entries(model: Bert, some: list[Hidden], tokenizer: WordPiece, unigram: np.ndarray, trigram: Trigram) -> list[dict]:
    """`unigram`: ln p [V]."""
    documents = np.array([one.pair.document for one in some for _ in one.places])
    answers = np.array([answer for one in some for answer in one.answers])
    letters = np.array([piece.isalpha() for piece in tokenizer.pieces])[answers]
    found = {
        ("bert", None): bert_judged(model, some),
        ("unigram", None): (-unigram[answers], (answers == unigram.argmax()).astype(float)),
        ("trigram", "left"): trigram_judged(trigram, some, both=False),
        ("trigram", "both"): trigram_judged(trigram, some, both=True),
    }
    entries = []
    for (name, method), (losses, right) in found.items():
        for key, values, where in (
            ("masked.accuracy", right, slice(None)), ("masked.logLoss", losses, slice(None)),
            ("masked.accuracy.letters", right, letters),
        ):
            entries.append(entry(key, name, counted(documents[where], values[where]), method=method))
    return entries
