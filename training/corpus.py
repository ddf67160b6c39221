"""The corpus: documents of the files of a directory, split, and packed as arrays of piece ids.

Licences and where each file is published: README.md.
"""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np

from training import senses
from training.wordpiece import WordPiece, normalize, split_words

SEED = 20181011  # the day on which the BERT paper appeared
HELD_OUT_SHARE = 0.05
NEAR_DUPLICATE = 0.3  # a share of common shingles above this makes two documents near-duplicates
SHINGLE = 5  # words
SENSES_PER_TEMPLATE = 40
SOURCES = ("tinystories", "storybooks", "tatoeba", "senses")

_SENTENCE_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"'”’)]))\s+|\n+")


def sentences_of(text: str) -> list[str]:
    """Sentences by a simple rule: after . ! ? (and a closing quote) and white space, and at each new line."""
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence.strip()]


def read_documents(directory: Path) -> dict[str, list[str]]:
    """Documents by source; a file that is missing is an error (FileNotFoundError)."""
    stories, books, tatoeba = (
        (directory / name).read_text(encoding="utf-8")
        for name in ("tinystories.txt", "storybooks.txt", "tatoeba-en.txt")
    )
    return {
        "tinystories": [story for story in re.split(r"\n\s*\n", stories) if story.strip()],
        "storybooks": [story for story in re.split(r"\n\s*\n", books) if story.strip()],
        "tatoeba": [line for line in tatoeba.split("\n") if line.strip()],
    }


def _shingles(text: str) -> set[int]:
    words = [w for w in split_words(normalize(text)) if w.isalnum()]
    if len(words) < SHINGLE:
        return {hash(tuple(words))}
    return {hash(tuple(words[i : i + SHINGLE])) for i in range(len(words) - SHINGLE + 1)}


def without_near_duplicates(held_out: list[str], training: list[str]) -> list[str]:
    """The held-out documents that share at most NEAR_DUPLICATE of their shingles with any one training document."""
    shingles = [_shingles(text) for text in held_out]
    owners: dict[int, list[int]] = {}
    for index, own in enumerate(shingles):
        for shingle in own:
            owners.setdefault(shingle, []).append(index)
    drop: set[int] = set()
    for text in training:
        common = Counter(i for shingle in _shingles(text) for i in owners.get(shingle, ()))
        drop.update(i for i, n in common.items() if n > NEAR_DUPLICATE * len(shingles[i]))
    return [text for i, text in enumerate(held_out) if i not in drop]


def split(documents: dict[str, list[str]], seed: int = SEED) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """(training, held-out) by document, the hand-written sentences added; held-out without near-duplicates."""
    training: dict[str, list[str]] = {}
    held_out: dict[str, list[str]] = {}
    for source, texts in documents.items():
        order = list(range(len(texts)))
        Random(f"{seed}-{source}").shuffle(order)
        kept_apart = set(order[: round(len(texts) * HELD_OUT_SHARE)])
        training[source] = [text for i, text in enumerate(texts) if i not in kept_apart]
        held_out[source] = [text for i, text in enumerate(texts) if i in kept_apart]
    for source in held_out:
        held_out[source] = without_near_duplicates(held_out[source], training[source])
    training["senses"] = [
        text for _, _, text in senses.sentences(senses.TRAINING, SENSES_PER_TEMPLATE, Random(seed))
    ]
    held_out["senses"] = [text for _, _, text in senses.sentences(senses.HELD_OUT, 4, Random(seed + 1))]
    return training, held_out


@dataclass(frozen=True)
class Packed:
    """Documents as flat arrays: no Python object per sentence or piece.

    pieces [P] uint16; sentence_start [S + 1], offsets into pieces; document_of [S], the sentence's document;
    document_start [D + 1], offsets into the sentences; source_of [D], index into SOURCES.
    """

    pieces: np.ndarray
    sentence_start: np.ndarray
    document_of: np.ndarray
    document_start: np.ndarray
    source_of: np.ndarray

    @classmethod
    def from_documents(cls, documents: dict[str, list[str]], tokenizer: WordPiece) -> "Packed":
        """`documents` by source, sources and documents in their order; sentences without a piece are left out."""
        pieces: list[int] = []
        sentence_start, document_of, document_start, source_of = [0], [], [0], []
        for source, texts in documents.items():
            for text in texts:
                for sentence in sentences_of(text):
                    ids = tokenizer.ids(sentence)
                    if ids:
                        pieces += ids
                        sentence_start.append(len(pieces))
                        document_of.append(len(source_of))
                if len(document_of) > document_start[-1]:
                    document_start.append(len(document_of))
                    source_of.append(SOURCES.index(source))
        return cls(
            np.array(pieces, np.uint16), np.array(sentence_start), np.array(document_of),
            np.array(document_start), np.array(source_of, np.int8),
        )
