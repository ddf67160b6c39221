"""senses.*: does the nearest neighbour of a word in its sentence have the same sense? Labels: training/labels/."""

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.evaluation.features import Reading, Twin, features
from training.evaluation.layered import layered
from training.wordpiece import WordPiece

LABELS = Path(__file__).parent.parent / "labels"
WORDS = tuple("orange kind mean like fly right ring bow cold bank bat".split())
GROUPS = {"all": ("before", "after", "both"), "clue before": ("before",), "clue after": ("after",)}
FEWEST = 4  # sentences of the group in at least two senses, or the group has no figure
TIE = 1e-6

DEFINITIONS = {
    "senses": "Share of a word's hand-labelled sentences whose nearest neighbour among all its other sentences has the "
    "same sense: cosine of the word's states (the mean of its pieces) in the layer named, BERT reading [CLS] sentence [SEP], GPT "
    "and ELMo the bare pieces as on the page; among equally near ones the "
    "share of the same sense. Of the group 'clue before' the text up to the word tells the sense, of 'clue after' only "
    "what follows; its neighbours may be any sentence. majority: the share of the commonest sense. The bootstrap "
    "draws sentences.",
    "senses.average": "The mean of senses over the words, each word counting as much; of a group over the words that "
    "have it.",
}


@dataclass(frozen=True)
class Labelled:
    """One line of a label file; `sentence` without its stars, `start` where the word begins in it."""

    sense: str
    clue: str
    source: str
    sentence: str
    start: int


def unstarred(text: str) -> tuple[str, int, str]:
    """(sentence, index of the marked word, the word) of 'I *like* it.'; ValueError unless one word is marked."""
    marked = re.findall(r"\*(\w+)\*", text)
    if len(marked) != 1 or text.count("*") != 2:
        raise ValueError(f"one word between stars, please: {text}")
    return text.replace("*", ""), text.index("*"), marked[0]


def labelled(word: str) -> list[Labelled]:
    """The sentences of training/labels/senses/WORD.tsv."""
    lines = (LABELS / "senses" / f"{word}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    found = []
    for line in lines:
        sense, clue, source, text = line.split("\t")
        sentence, start, _ = unstarred(text)
        found.append(Labelled(sense, clue, source, sentence, start))
    return found


def reading_at(sentence: str, start: int, word: str, tokenizer: WordPiece) -> Reading:
    """The sentence, and in one group the pieces of the `word` that begins at the character `start`."""
    before, own = tokenizer.ids(sentence[:start]), tokenizer.ids(word)
    pieces = before + own + tokenizer.ids(sentence[start + len(word) :])
    return Reading(tuple(pieces), (tuple(range(len(before), len(before) + len(own))),))


def agreement(vectors: np.ndarray, senses: np.ndarray) -> np.ndarray:
    """Of each row of `vectors` [N, width] whether its nearest other row has its sense [N]; of ties the share."""
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    cosine = (unit @ unit.T).astype(np.float64)
    np.fill_diagonal(cosine, -np.inf)
    nearest = cosine >= cosine.max(1, keepdims=True) - TIE
    same = senses[:, None] == senses[None, :]
    return (nearest & same).sum(1) / nearest.sum(1)


def _groups(rows: list[Labelled]) -> dict[str, np.ndarray]:
    """Indices [n] of the rows of each group that is filled well enough."""
    senses = np.array([row.sense for row in rows])
    found = {}
    for name, clues in GROUPS.items():
        members = np.flatnonzero([row.clue in clues for row in rows])
        counts = np.unique(senses[members], return_counts=True)[1]
        if (counts >= FEWEST).sum() > 1:
            found[name] = members
    return found


def _majority(senses: np.ndarray) -> np.ndarray:
    values, counts = np.unique(senses, return_counts=True)
    return (senses == values[counts.argmax()]).astype(float)


def senses_entries(models: dict[str, Twin], tokenizer: WordPiece, words: tuple[str, ...] = WORDS) -> list[dict]:
    """senses.WORD and senses.average of each model, layer (`method`) and `group`, and of the rival majority.
    `models` by name: {"bert": Bert, "gpt": Gpt, "elmo": Elmo}. The bootstrap draws sentences.
    """
    entries = []
    # (model, method, group) -> of each word the values of its sentences
    found: dict[tuple[str, str, str], list[np.ndarray]] = {}
    for word in words:
        rows = labelled(word)
        senses = np.array([row.sense for row in rows])
        groups = _groups(rows)
        readings = [reading_at(row.sentence, row.start, word, tokenizer) for row in rows]
        scores = {
            (name, layer): agreement(vectors, senses)
            for name, model in models.items()
            for layer, vectors in features(model, readings).items()
        }
        for group, members in groups.items():
            values = {key: score[members] for key, score in scores.items()}
            values["majority", "majority"] = _majority(senses[members])
            for (name, method), value in values.items():
                found.setdefault((name, method, group), []).append(value)
                units = list(range(len(value)))
                entries.append(layered(f"senses.{word}", name, method, group, "senses", units, value))
    for (name, method, group), values in found.items():
        weights = np.concatenate([np.full(len(value), 1 / len(value)) for value in values])
        units = list(range(len(weights)))
        every = np.concatenate(values)
        entries.append(layered("senses.average", name, method, group, "senses.average", units, every, weights))
    return entries
