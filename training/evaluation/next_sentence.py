"""nextSentence.*: does B continue A? BERT's head, and a rival that only counts the words in common."""

from random import Random

import numpy as np
import torch

from training import frames
from training.corpus import SEED
from training.evaluation.batched import batches, padded
from training.evaluation.entries import counted, entry
from training.model import Bert
from training.wordpiece import WordPiece

DEFINITIONS = {
    "nextSentence.accuracy": "Share of pairs judged rightly: each held-out pair of masked.accuracy once with its true "
    "second part and once with the second part of a pair from another held-out story, so that guessing gives 0.5. Rival word "
    "overlap: the share of B's words (of letters, each once) that A has, above the threshold that is best on pairs of training "
    "stories made in the same way.",
}


def overlap(pair: frames.Pair, tokenizer: WordPiece) -> float:
    """The share of the pieces of B, of letters and each once, that stand in A."""
    words = {piece for piece in pair.b if tokenizer.pieces[piece].isalpha()}
    return len(words & set(pair.a)) / max(1, len(words))


def best_threshold(true: np.ndarray, false: np.ndarray) -> float:
    """The value from which on calling a pair true is right most often."""
    candidates = np.unique(np.concatenate([true, false]))
    right = [(true >= value).sum() + (false < value).sum() for value in candidates]
    return float(candidates[int(np.argmax(right))])


def both_kinds(true: list[frames.Pair], positions: int) -> tuple[list[frames.Pair], np.ndarray]:
    """(the true pairs, then as many false ones; whether each is true)."""
    false = frames.swapped(true, positions, Random(SEED))
    return true + false, np.arange(2 * len(true)) < len(true)


@torch.no_grad()
def bert_says_next(model: Bert, pairs: list[frames.Pair]) -> np.ndarray:
    """Whether BERT takes each pair for a true one, [N] bool."""
    says = []
    for part in batches(pairs):
        ids, real = padded([pair.ids for pair in part])
        states = model(ids, padded([pair.segments for pair in part])[0], real)
        says.append(model.next_sentence(states).argmax(1) == 0)
    return torch.cat(says).numpy()


def next_sentence_entries(
    model: Bert, true: list[frames.Pair], training: list[frames.Pair], tokenizer: WordPiece
) -> list[dict]:
    """`true`: held-out pairs; `training`: pairs of training stories, on which the rival's threshold is chosen."""
    positions = model.shape.positions
    pairs, is_next = both_kinds(true, positions)
    known, known_next = both_kinds(training, positions)
    shared = np.array([overlap(pair, tokenizer) for pair in known])
    threshold = best_threshold(shared[known_next], shared[~known_next])
    says = {
        "bert": bert_says_next(model, pairs),
        "word overlap": np.array([overlap(pair, tokenizer) >= threshold for pair in pairs]),
    }
    documents = [pair.document for pair in pairs]
    return [entry("nextSentence.accuracy", name, counted(documents, found == is_next)) for name, found in says.items()]
