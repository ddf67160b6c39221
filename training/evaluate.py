"""Held-out figures of the exported twins, with their rivals, for public/models/metrics.json."""

import json
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch.nn import functional as F

from training import frames
from training.corpus import SEED, sentences_of
from training.export import load
from training.model import Bert, Gpt
from training.wordpiece import PAD, WordPiece, normalize, split_words

SCHEMA = "bothways/metrics@1"
RESAMPLES = 2000
BATCH = 16
CURVE_POINTS = 60

DEFINITIONS = {
    "masked.accuracy": "Share of hidden words whose likeliest piece is the right one. [CLS] A [SEP] B [SEP] of at most "
    "128 pieces, A and B consecutive parts of a held-out story; 15 % of the words that are one piece (punctuation "
    "marks count as words) are replaced by [MASK].",
    "masked.logLoss": "Mean −ln p of the right piece, in nats, at the places of masked.accuracy.",
    "masked.accuracy.letters": "As masked.accuracy, at those of its places where the hidden word is made of letters.",
    "nextSentence.accuracy": "Share of pairs judged rightly: each held-out pair of masked.accuracy once with its true "
    "second part and once with the second part of a pair from another held-out story.",
    "perplexity": "exp of the mean −ln p of the next piece: [SEP] and at most 127 pieces, consecutive windows of a "
    "held-out story, every piece scored, a closing [SEP] not.",
    "vocabulary.unknown": "Share of the words of held-out documents that become [UNK].",
    "vocabulary.wholeWords": "Share of the words of held-out documents that are one piece.",
}


@dataclass(frozen=True)
class Counted:
    """Sums of a quantity and of its places, one entry a document: the unit that the bootstrap draws."""

    sums: np.ndarray
    counts: np.ndarray


def counted(documents: list[int], values: list[float]) -> Counted:
    """Values of single places gathered by document."""
    index = np.unique(documents, return_inverse=True)[1]
    return Counted(np.bincount(index, values), np.bincount(index))


def entry(key: str, model: str, data: Counted, transform=float) -> dict:
    """One figure: transform(mean), with a 95 % percentile interval of a bootstrap over documents."""
    random = np.random.default_rng(0)
    drawn = random.integers(len(data.sums), size=(RESAMPLES, len(data.sums)))
    means = data.sums[drawn].sum(1) / data.counts[drawn].sum(1)
    low, high = (transform(float(x)) for x in np.quantile(means, [0.025, 0.975]))
    value = transform(float(data.sums.sum() / data.counts.sum()))
    return {
        "key": key,
        "model": model,
        "value": round(value, 5),
        "n": int(data.counts.sum()),
        "interval": [round(low, 5), round(high, 5)],
        "definition": key,
    }


def _batches(rows: list[list[int]]) -> Iterator[tuple[slice, torch.Tensor, torch.Tensor]]:
    """(which rows, ids [B, T], real [B, T]), padded on the right."""
    for start in range(0, len(rows), BATCH):
        some = rows[start : start + BATCH]
        length = max(map(len, some))
        ids = torch.tensor([row + [PAD] * (length - len(row)) for row in some])
        real = torch.tensor([[i < len(row) for i in range(length)] for row in some])
        yield slice(start, start + len(some)), ids, real


def _segments(pairs: list[frames.Pair], length: int) -> torch.Tensor:
    return torch.tensor([pair.segments + [0] * (length - len(pair.segments)) for pair in pairs])


@torch.no_grad()
def masked(model: Bert, pairs: list[frames.Pair], tokenizer: WordPiece, unigram: torch.Tensor) -> list[dict]:
    """masked.* of BERT and of the unigram rival, `unigram` [V] the log-probabilities, at the same places."""
    random = Random(SEED)
    hidden = [frames.hide(pair, tokenizer, random) for pair in pairs]
    letters = torch.tensor([piece.isalpha() for piece in tokenizer.pieces])
    documents: list[int] = []
    found: dict[str, list[float]] = {name: [] for name in ("right", "loss", "letters", "commonest", "unigram")}
    for rows, ids, real in _batches([ids for ids, _ in hidden]):
        states = model(ids, _segments(pairs[rows], ids.shape[1]), real)  # [B, T, d]
        for i, (pair, (_, places)) in enumerate(zip(pairs[rows], hidden[rows])):
            targets = torch.tensor(pair.ids)[places]  # [N]
            logits = model.logits(states[i, places])  # [N, V]
            documents += [pair.document] * len(places)
            found["right"] += (logits.argmax(1) == targets).tolist()
            found["loss"] += F.cross_entropy(logits, targets, reduction="none").tolist()
            found["letters"] += letters[targets].tolist()
            found["commonest"] += (targets == unigram.argmax()).tolist()
            found["unigram"] += (-unigram[targets]).tolist()
    of_letters = [i for i, is_word in enumerate(found["letters"]) if is_word]
    return [
        entry("masked.accuracy", "bert", counted(documents, found["right"])),
        entry("masked.logLoss", "bert", counted(documents, found["loss"])),
        entry(
            "masked.accuracy.letters",
            "bert",
            counted([documents[i] for i in of_letters], [found["right"][i] for i in of_letters]),
        ),
        entry("masked.accuracy", "unigram", counted(documents, found["commonest"])),
        entry("masked.logLoss", "unigram", counted(documents, found["unigram"])),
    ]


@torch.no_grad()
def next_sentence(model: Bert, true: list[frames.Pair]) -> list[dict]:
    """nextSentence.accuracy, half true neighbours, half from another document."""
    pairs = true + frames.swapped(true, model.shape.positions, Random(SEED))
    right: list[float] = []
    for rows, ids, real in _batches([pair.ids for pair in pairs]):
        says_not = model.next_sentence(model(ids, _segments(pairs[rows], ids.shape[1]), real)).argmax(1)  # [B]
        is_not = torch.arange(rows.start, rows.stop) >= len(true)
        right += (says_not.bool() == is_not).tolist()
    return [entry("nextSentence.accuracy", "bert", counted([pair.document for pair in pairs], right))]


@torch.no_grad()
def perplexity(model: Gpt, documents: list[list[int]], unigram: torch.Tensor) -> list[dict]:
    """perplexity of GPT and of the unigram rival."""
    rows, owner = [], []
    for index, pieces in enumerate(documents):
        for window in frames.windows(pieces, model.shape.positions):
            rows.append(window)
            owner.append(index)
    places: list[int] = []
    loss: list[float] = []
    rival: list[float] = []
    for which, ids, real in _batches(rows):
        logits = model.logits(model(ids, real))[:, :-1]  # [B, T - 1, V]
        losses = F.cross_entropy(logits.transpose(1, 2), ids[:, 1:], reduction="none")  # [B, T - 1]
        for i, index in enumerate(owner[which]):
            own = real[i, 1:]
            places += [index] * int(own.sum())
            loss += losses[i, own].tolist()
            rival += (-unigram[ids[i, 1:][own]]).tolist()
    return [
        entry("perplexity", "gpt", counted(places, loss), math.exp),
        entry("perplexity", "unigram", counted(places, rival), math.exp),
    ]


def vocabulary(tokenizer: WordPiece, held_out: dict[str, list[str]]) -> list[dict]:
    """Unknown and whole words, of the stories and of the single sentences."""
    entries = []
    for source in ("tinystories", "tatoeba"):
        lengths = [
            (index, tokenizer.word_ids(word))
            for index, text in enumerate(held_out[source])
            for word in split_words(normalize(text))
        ]
        owners = [index for index, _ in lengths]
        unknown = [float(ids == [1]) for _, ids in lengths]
        whole = [float(len(ids) == 1 and ids != [1]) for _, ids in lengths]
        entries.append(entry("vocabulary.unknown", f"tokenizer on {source}", counted(owners, unknown)))
        entries.append(entry("vocabulary.wholeWords", f"tokenizer on {source}", counted(owners, whole)))
    return entries


def unigram_of(training: list[str], tokenizer: WordPiece) -> torch.Tensor:
    """Log-probabilities [V] of the pieces of the training stories, one added to each count."""
    counts: Counter = Counter()
    for text in training:
        counts.update(tokenizer.ids(text))
    frequencies = torch.ones(len(tokenizer.pieces))
    for piece, n in counts.items():
        frequencies[piece] += n
    return (frequencies / frequencies.sum()).log()


def training_of(run: Path, machine: str) -> dict:
    """What a run's log says: tokens, steps, seconds, and the curves as [tokens, {loss: nats}]."""
    lines = [json.loads(line) for line in (run / "log.jsonl").read_text().splitlines()]
    curves = {}
    for name in ("training", "heldOut"):
        points = [[line["tokens"], line[name]] for line in lines if name in line]
        stride = max(1, -(-len(points) // CURVE_POINTS))
        some = points[stride - 1 :: stride]
        curves[name] = some if some[-1:] == points[-1:] else [*some, points[-1]]
    last = lines[-1]
    return {"tokens": last["tokens"], "steps": last["step"], "seconds": last["seconds"], "machine": machine, **curves}


def metrics(
    models: Path, runs: dict[str, Path], training: dict[str, list[str]], held_out: dict[str, list[str]], machine: str
) -> dict:
    """The whole of metrics.json; figures on held-out stories, from the exported files."""
    tokenizer = WordPiece.load()
    bert, gpt = load(models / "bert"), load(models / "gpt")
    unigram = unigram_of(training["tinystories"], tokenizer)
    stories = [[tokenizer.ids(sentence) for sentence in sentences_of(text)] for text in held_out["tinystories"]]
    pairs = [
        pair for index, story in enumerate(stories) for pair in frames.pairs(index, story, bert.shape.positions)
    ]
    entries = [
        *masked(bert, pairs, tokenizer, unigram),
        *next_sentence(bert, pairs),
        *perplexity(gpt, [sum(story, []) for story in stories], unigram),
        *vocabulary(tokenizer, held_out),
    ]
    return {
        "schema": SCHEMA,
        "heldOut": {source: len(texts) for source, texts in held_out.items()},
        "definitions": DEFINITIONS,
        "entries": entries,
        "training": {name: training_of(run, machine) for name, run in runs.items()},
    }
