"""How a held-out story is laid before a model when it is measured: the same framing for every figure and rival."""

from dataclasses import dataclass
from random import Random

import numpy as np

from training.objectives import CHOSEN
from training.wordpiece import CLS, MASK, SEP, WordPiece

SHORTEST = 16  # pieces of a window that still says something


@dataclass(frozen=True)
class Pair:
    """Two consecutive parts of a document; `document` counts the documents."""

    document: int
    a: list[int]
    b: list[int]

    @property
    def ids(self) -> list[int]:
        return [CLS, *self.a, SEP, *self.b, SEP]

    @property
    def segments(self) -> list[int]:
        return [0] * (len(self.a) + 2) + [1] * (len(self.b) + 1)


def pairs(document: int, sentences: list[list[int]], positions: int) -> list[Pair]:
    """Consecutive windows of a document (a list of the pieces of its sentences), of at most positions − 3 pieces,
    each cut in two at the sentence boundary nearest its middle; a window without one is left out.
    """
    room = positions - 3
    pieces = [piece for sentence in sentences for piece in sentence]
    boundaries = np.cumsum([len(sentence) for sentence in sentences])
    found = []
    for start in range(0, len(pieces), room):
        end = min(start + room, len(pieces))
        inner = boundaries[(boundaries > start) & (boundaries < end)]
        if end - start >= SHORTEST and len(inner):
            middle = int(inner[np.abs(inner - (start + end) / 2).argmin()])
            found.append(Pair(document, pieces[start:middle], pieces[middle:end]))
    return found


def swapped(true: list[Pair], positions: int, random: Random) -> list[Pair]:
    """Each pair's first part with the second part of a pair from another document, cut where it is too long."""
    false = []
    for pair in true:
        other = random.choice(true)
        while other.document == pair.document:
            other = random.choice(true)
        false.append(Pair(pair.document, pair.a, other.b[: positions - 3 - len(pair.a)]))
    return false


def whole_word_places(ids: list[int], tokenizer: WordPiece) -> list[int]:
    """Indices of words, punctuation marks included, that are one piece."""
    continues = [i < len(ids) and tokenizer.pieces[ids[i]].startswith("##") for i in range(len(ids) + 1)]
    return [i for i, piece in enumerate(ids) if piece > MASK and not continues[i] and not continues[i + 1]]


def hide(pair: Pair, tokenizer: WordPiece, random: Random) -> tuple[list[int], list[int]]:
    """(ids with 15 % of the one-piece words replaced by [MASK], their places)."""
    candidates = whole_word_places(pair.ids, tokenizer)
    places = sorted(random.sample(candidates, max(1, round(CHOSEN * len(candidates)))))
    ids = list(pair.ids)
    for place in places:
        ids[place] = MASK
    return ids, places


def windows(pieces: list[int], positions: int) -> list[list[int]]:
    """Consecutive windows of a document as GPT reads them: [SEP] and at most positions − 1 pieces."""
    room = positions - 1
    return [[SEP, *pieces[start : start + room]] for start in range(0, len(pieces), room)]
