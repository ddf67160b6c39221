"""One hidden word: what each model makes of it from the sides that it can see (`gap.*`)."""

from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from training import frames
from training.elmo import Elmo
from training.evaluation.batched import batches, padded
from training.evaluation.entries import counted, entry
from training.evaluation.senses import WORDS, labelled, reading_at
from training.evaluation.trigram import Trigram
from training.model import Bert, Gpt
from training.wordpiece import CLS, MASK, SEP, WordPiece

CANDIDATES = 50  # of GPT, re-scored by the whole window
PIECES = 64  # of a window: a gap has some room on both sides

DEFINITIONS = {
    "gap.top1": "Share of gaps whose likeliest piece is the right one. Windows of at most 64 pieces of held-out stories, in each "
    "one word of one piece hidden at a random place, the same for all models. Methods: BERT masked (both sides); GPT left (what "
    "stands before), rescore (its 50 likeliest candidates scored by the likelihood of the whole window, the remaining "
    "probability kept on the rest); ELMo forward, backward, product (renormalised); trigram left, both.",
    "gap.top5": "Share of gaps whose right piece is among the five likeliest, at the places of gap.top1.",
    "gap.logLoss": "Mean −ln p of the right piece, in nats, at the places of gap.top1.",
    "gap.gainOfRight": "Bits that the right side gives: log-loss without it less log-loss with it, at the places of gap.top1. "
    "BERT: the text cut after [MASK] (left: a text that stops in mid-sentence, as it has seldom seen one) against the whole (masked); "
    "GPT: left against rescore; ELMo: forward against product; trigram: left against both. Groups: all, the places of "
    "gap.top1; clue before and clue after, single sentences in which a word of training/labels/senses is hidden, by hand labelled "
    "as one whose sense the text before it tells, or leaves open until what follows.",
}


@dataclass(frozen=True)
class Gap:
    """A window of pieces, the place of the hidden one, and the document that it is from."""

    document: int
    pieces: list[int]
    place: int

    @property
    def answer(self) -> int:
        return self.pieces[self.place]


def gaps(documents: list[list[int]], tokenizer: WordPiece, seed: int, count: int) -> list[Gap]:
    """`count` gaps at most, a window each, drawn with a seed; a window without a whole word is left out."""
    random = Random(seed)
    found = []
    for document, pieces in enumerate(documents):
        for start in range(0, len(pieces), PIECES):
            window = pieces[start : start + PIECES]
            places = frames.whole_word_places(window, tokenizer)
            if len(window) >= frames.SHORTEST and places:
                found.append(Gap(document, window, random.choice(places)))
    return random.sample(found, min(count, len(found)))


def labelled_gaps(tokenizer: WordPiece) -> dict[str, list[Gap]]:
    """The hand-labelled words of training/labels/senses hidden in their sentences, by where the clue stands."""
    found: dict[str, list[Gap]] = {"clue before": [], "clue after": []}
    for word in WORDS:
        for row in labelled(word):
            reading = reading_at(row.sentence, row.start, word, tokenizer)
            if len(reading.groups[0]) == 1 and row.clue != "both":
                group = found[f"clue {row.clue}"]
                group.append(Gap(len(group), list(reading.a), reading.groups[0][0]))
    return found


@torch.no_grad()
def bert_masked(model: Bert, some: list[Gap], cut: bool = False) -> Tensor:
    """ln p [N, V] at the gaps; `cut` leaves out what stands after them."""
    rows = []
    for gap in some:
        after = [] if cut else gap.pieces[gap.place + 1 :]
        rows.append([CLS, *gap.pieces[: gap.place], MASK, *after, SEP])
    ids, real = padded(rows)
    states = model(ids, torch.zeros_like(ids), real)
    at = torch.tensor([gap.place + 1 for gap in some])
    return model.logits(states[torch.arange(len(some)), at]).log_softmax(-1)


@torch.no_grad()
def gpt_left(model: Gpt, some: list[Gap]) -> Tensor:
    """ln p [N, V] from what stands before the gap."""
    ids, real = padded([[SEP, *gap.pieces[: gap.place]] for gap in some])
    at = torch.tensor([gap.place for gap in some])
    return model.logits(model(ids, real)[torch.arange(len(some)), at]).log_softmax(-1)


@torch.no_grad()
def gpt_rescored(model: Gpt, gap: Gap, left: Tensor) -> Tensor:
    """ln p [V]: the likeliest candidates shared out by the likelihood of the whole window with each of them in the gap."""
    best = left.topk(min(CANDIDATES, len(left))).indices  # [C]
    after = gap.pieces[gap.place + 1 :]
    rows = torch.tensor([SEP, *gap.pieces]).repeat(len(best), 1)  # [C, T]
    rows[:, gap.place + 1] = best
    states = model(rows, torch.ones_like(rows, dtype=torch.bool))[:, gap.place + 1 : -1]  # those that predict what follows
    targets = torch.tensor(after, dtype=torch.long).repeat(len(best))  # [C · A]
    losses = F.cross_entropy(model.logits(states).flatten(0, 1), targets, reduction="none")
    score = left[best] - losses.view(len(best), len(after)).sum(1)
    found = left.clone()
    kept = left[best].logsumexp(0)  # the candidates keep what they had together
    found[best] = score.log_softmax(0) + kept
    return found


@torch.no_grad()
def elmo_directions(model: Elmo, some: list[Gap]) -> tuple[Tensor, Tensor]:
    """ln p [N, V] forward, from what stands before the gap, and backward, from what stands after it."""
    found = []
    for way in (0, 1):
        rows = [
            [SEP, *(gap.pieces[: gap.place] if way == 0 else gap.pieces[: gap.place : -1])] for gap in some
        ]
        ids, _ = padded(rows)
        both = torch.stack([ids, ids])  # [2, B, T]; only the one direction is read off
        at = torch.tensor([len(row) - 1 for row in rows])
        states = model(both)[way, torch.arange(len(some)), at]
        found.append(model.logits(states).log_softmax(-1))
    return found[0], found[1]


def trigram_left(model: Trigram, gap: Gap) -> np.ndarray:
    a, b = [SEP, SEP, *gap.pieces[: gap.place]][-2:]
    return model.distribution(a, b)


def trigram_both(model: Trigram, gap: Gap) -> np.ndarray:
    return model.between([SEP, SEP, *gap.pieces[: gap.place]][-2:], gap.pieces[gap.place + 1 : gap.place + 3])


@dataclass(frozen=True)
class Judged:
    """Of each gap: −ln p of the right piece, and its rank (0 = likeliest)."""

    losses: np.ndarray
    ranks: np.ndarray


def judge(table: Tensor, some: list[Gap]) -> Judged:
    """`table`: ln p [N, V] at the gaps."""
    right = table.gather(1, torch.tensor([gap.answer for gap in some])[:, None])
    return Judged((-right[:, 0]).numpy(), (table > right).sum(1).numpy())


def predicted(models: dict, trigram: Trigram, some: list[Gap]) -> dict[tuple[str, str], Tensor]:
    """ln p [N, V] at the gaps by (model, method), of the models that are there."""
    found: dict[tuple[str, str], Tensor] = {}
    if "bert" in models:
        found["bert", "masked"] = bert_masked(models["bert"], some)
        found["bert", "left"] = bert_masked(models["bert"], some, cut=True)
    if "gpt" in models:
        left = found["gpt", "left"] = gpt_left(models["gpt"], some)
        found["gpt", "rescore"] = torch.stack([gpt_rescored(models["gpt"], gap, row) for gap, row in zip(some, left)])
    if "elmo" in models:
        forward, backward = elmo_directions(models["elmo"], some)
        found |= {("elmo", "forward"): forward, ("elmo", "backward"): backward}
        found["elmo", "product"] = (forward + backward).log_softmax(-1)
    for method, guess in (("left", trigram_left), ("both", trigram_both)):
        found["trigram", method] = torch.from_numpy(np.log(np.stack([guess(trigram, gap) for gap in some])))
    return found


def judged(models: dict, trigram: Trigram, some: list[Gap]) -> dict[tuple[str, str], Judged]:
    """By (model, method)."""
    found: dict[tuple[str, str], list[Judged]] = {}
    for part in batches(some):
        for name, table in predicted(models, trigram, part).items():
            found.setdefault(name, []).append(judge(table, part))
    return {
        name: Judged(np.concatenate([one.losses for one in of]), np.concatenate([one.ranks for one in of]))
        for name, of in found.items()
    }


GAINS = {"bert": ("left", "masked"), "gpt": ("left", "rescore"), "elmo": ("forward", "product"), "trigram": ("left", "both")}


def _gains(found: dict[tuple[str, str], Judged], documents: list[int], group: str) -> list[dict]:
    entries = []
    for model, (without, with_) in GAINS.items():
        if (model, with_) in found:
            bits = (found[model, without].losses - found[model, with_].losses) / np.log(2)
            method = f"{without} → {with_}"
            entries.append(entry("gap.gainOfRight", model, counted(documents, bits), method=method, group=group))
    return entries


def gap_entries(models: dict, trigram: Trigram, some: list[Gap], by_clue: dict[str, list[Gap]]) -> list[dict]:
    """gap.* of every model and method; `models` is {"bert": Bert, "gpt": Gpt, "elmo": Elmo} or some of them."""
    found = judged(models, trigram, some)
    documents = [gap.document for gap in some]
    entries = []
    for (model, method), one in found.items():
        for key, values in (
            ("gap.top1", one.ranks < 1), ("gap.top5", one.ranks < 5), ("gap.logLoss", one.losses),
        ):
            entries.append(entry(key, model, counted(documents, values), method=method))
    entries += _gains(found, documents, "all")
    for group, gaps_there in by_clue.items():
        there = judged(models, trigram, gaps_there)
        entries += _gains(there, [gap.document for gap in gaps_there], group)
    return entries
