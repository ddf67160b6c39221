"""One hidden word: what each model makes of it from the sides that it can see (`gap.*`)."""

from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor

from training import frames
from training.elmo import Elmo
from training.evaluate import Counted, counted, entry
from training.evaluation.trigram import Trigram
from training.model import Bert, Gpt
from training.wordpiece import CLS, MASK, PAD, SEP, WordPiece

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
    "BERT: the text cut after [MASK] against the whole; GPT: left against rescore; ELMo: forward against product; trigram: left "
    "against both.",
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


def _padded(rows: list[list[int]]) -> tuple[Tensor, Tensor]:
    """(ids, real) [B, T], padded on the right."""
    longest = max(map(len, rows))
    ids = torch.tensor([row + [PAD] * (longest - len(row)) for row in rows])
    return ids, torch.tensor([[i < len(row) for i in range(longest)] for row in rows])


@torch.no_grad()
def bert_masked(model: Bert, some: list[Gap], cut: bool = False) -> Tensor:
    """ln p [N, V] at the gaps; `cut` leaves out what stands after them."""
    rows = []
    for gap in some:
        after = [] if cut else gap.pieces[gap.place + 1 :]
        rows.append([CLS, *gap.pieces[: gap.place], MASK, *after, SEP])
    ids, real = _padded(rows)
    states = model(ids, torch.zeros_like(ids), real)
    at = torch.tensor([gap.place + 1 for gap in some])
    return model.logits(states[torch.arange(len(some)), at]).log_softmax(-1)


@torch.no_grad()
def gpt_left(model: Gpt, some: list[Gap]) -> Tensor:
    """ln p [N, V] from what stands before the gap."""
    ids, real = _padded([[SEP, *gap.pieces[: gap.place]] for gap in some])
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
    score = left[best].clone()
    if after:
        predicted = model.logits(states).log_softmax(-1)  # [C, A, V]
        targets = torch.tensor(after).expand(len(best), -1)[..., None]
        score += predicted.gather(-1, targets)[..., 0].sum(1)
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
        ids, _ = _padded(rows)
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


def judge(predicted: list[Tensor], some: list[Gap]) -> Judged:
    """`predicted`: ln p [V] of each gap."""
    answers = torch.tensor([gap.answer for gap in some])
    table = torch.stack(predicted)
    right = table.gather(1, answers[:, None])
    return Judged((-right[:, 0]).numpy(), (table > right).sum(1).numpy())


def judged(models: dict, trigram: Trigram, some: list[Gap], batch: int = 32) -> dict[tuple[str, str], Judged]:
    """By (model, method); of models that are there."""
    predicted: dict[tuple[str, str], list[Tensor]] = {}

    def add(model: str, method: str, rows) -> None:
        predicted.setdefault((model, method), []).extend(rows)

    for start in range(0, len(some), batch):
        part = some[start : start + batch]
        if "bert" in models:
            add("bert", "masked", bert_masked(models["bert"], part))
            add("bert", "left", bert_masked(models["bert"], part, cut=True))
        if "gpt" in models:
            left = gpt_left(models["gpt"], part)
            add("gpt", "left", left)
            add("gpt", "rescore", [gpt_rescored(models["gpt"], gap, row) for gap, row in zip(part, left)])
        if "elmo" in models:
            forward, backward = elmo_directions(models["elmo"], part)
            add("elmo", "forward", forward)
            add("elmo", "backward", backward)
            add("elmo", "product", (forward + backward).log_softmax(-1))
        for gap in part:
            add("trigram", "left", [torch.from_numpy(np.log(trigram_left(trigram, gap)))])
            add("trigram", "both", [torch.from_numpy(np.log(trigram_both(trigram, gap)))])
    return {name: judge(rows, some) for name, rows in predicted.items()}


GAINS = {"bert": ("left", "masked"), "gpt": ("left", "rescore"), "elmo": ("forward", "product"), "trigram": ("left", "both")}


def gap_entries(models: dict, trigram: Trigram, some: list[Gap]) -> list[dict]:
    """gap.* of every model and method; `models` is {"bert": Bert, "gpt": Gpt, "elmo": Elmo} or some of them."""
    found = judged(models, trigram, some)
    documents = [gap.document for gap in some]
    entries = []
    for (model, method), one in found.items():
        for key, values in (
            ("gap.top1", one.ranks < 1), ("gap.top5", one.ranks < 5), ("gap.logLoss", one.losses),
        ):
            entries.append({**entry(key, model, counted(documents, values.astype(float).tolist())), "method": method})
    for model, (without, with_) in GAINS.items():
        if (model, with_) in found:
            bits = (found[model, without].losses - found[model, with_].losses) / np.log(2)
            data: Counted = counted(documents, bits.tolist())
            entries.append({**entry("gap.gainOfRight", model, data), "group": "all"})
    return entries
