"""writing.*: what the models write on with, and what the held-out stories say there."""

import math
from collections.abc import Callable
from random import Random

import numpy as np
import torch
from torch import Tensor

from training.corpus import SEED
from training.elmo import Elmo
from training.evaluation.entries import counted, entry
from training.evaluation.trigram import Trigram
from training.model import Bert, Gpt
from training.wordpiece import CLS, MASK, SEP, SPECIALS

COUNT, PROMPT, LENGTH = 200, 16, 40
SWEEPS = 3

_TEXTS = (
    f"{COUNT} held-out stories, drawn with a seed: their first {PROMPT} pieces, and {LENGTH} more written by each model, drawn from "
    "its whole distribution (temperature 1, special tokens left out). Methods: left to right (GPT, ELMo's forward half); append: "
    "BERT fills [CLS] text [MASK] [SEP], the piece takes the place of [MASK], and so on; Gibbs: BERT starts from "
    f"{LENGTH} [MASK]s and draws each place anew in a random order, {SWEEPS} times (Wang & Cho 2019). held-out text: what the stories "
    "say there themselves."
)
DEFINITIONS = {
    "writing.distinct2": f"Different pairs of neighbouring pieces, as a share of all pairs in the texts of one model. {_TEXTS}",
    "writing.repeated4": "Share of the runs of four pieces that stood in the same continuation before; the texts of "
    "writing.distinct2.",
    "writing.trigramsFound": "Share of the runs of three pieces that stand in the training documents; the texts of writing.distinct2.",
    "writing.trigramPerplexity": "Perplexity of the continuations under the Kneser–Ney trigram of perplexity, the prompt before them; "
    "the texts of writing.distinct2.",
}


def drawn(logits: Tensor, generator: torch.Generator) -> Tensor:
    """A piece of each row of `logits` [B, V], no special token, [B]."""
    logits = logits.clone()
    logits[:, : len(SPECIALS)] = float("-inf")
    return torch.multinomial(logits.softmax(-1), 1, generator=generator)[:, 0]


def _left_to_right(next_logits: Callable[[Tensor], Tensor], prompts: Tensor, generator: torch.Generator) -> Tensor:
    text = prompts
    for _ in range(LENGTH):
        text = torch.cat([text, drawn(next_logits(text), generator)[:, None]], 1)
    return text[:, prompts.shape[1] :]


def _behind(boundary: int, text: Tensor) -> Tensor:
    return torch.cat([torch.full_like(text[:, :1], boundary), text], 1)


def gpt_writes(model: Gpt, prompts: Tensor, generator: torch.Generator) -> Tensor:
    """`prompts` [B, P] -> [B, LENGTH]."""

    def next_logits(text: Tensor) -> Tensor:
        ids = _behind(SEP, text)
        return model.logits(model(ids, torch.ones_like(ids, dtype=torch.bool))[:, -1])

    return _left_to_right(next_logits, prompts, generator)


def elmo_writes(model: Elmo, prompts: Tensor, generator: torch.Generator) -> Tensor:
    def next_logits(text: Tensor) -> Tensor:
        ids = _behind(SEP, text)
        return model.logits(model(torch.stack([ids, ids]))[0, :, -1])  # only the forward half is read off

    return _left_to_right(next_logits, prompts, generator)


def _bert_states(model: Bert, text: Tensor) -> Tensor:
    """States of `text` [B, T] between [CLS] and [SEP]."""
    ids = torch.cat([_behind(CLS, text), torch.full_like(text[:, :1], SEP)], 1)
    return model(ids, torch.zeros_like(ids), torch.ones_like(ids, dtype=torch.bool))[:, 1:-1]


def bert_appends(model: Bert, prompts: Tensor, generator: torch.Generator) -> Tensor:
    def next_logits(text: Tensor) -> Tensor:
        masked = torch.cat([text, torch.full_like(text[:, :1], MASK)], 1)
        return model.logits(_bert_states(model, masked)[:, -1])

    return _left_to_right(next_logits, prompts, generator)


def bert_gibbs(model: Bert, prompts: Tensor, generator: torch.Generator) -> Tensor:
    text = torch.cat([prompts, torch.full((len(prompts), LENGTH), MASK)], 1)
    rows = torch.arange(len(text))
    for _ in range(SWEEPS):
        orders = torch.rand(len(text), LENGTH, generator=generator).argsort(1) + prompts.shape[1]  # [B, LENGTH]
        for at in orders.T:
            text[rows, at] = MASK
            text[rows, at] = drawn(model.logits(_bert_states(model, text)[rows, at]), generator)
    return text[:, prompts.shape[1] :]


WRITERS = {
    ("gpt", "left to right"): gpt_writes,
    ("elmo", "left to right"): elmo_writes,
    ("bert", "append"): bert_appends,
    ("bert", "Gibbs"): bert_gibbs,
}


def _runs(pieces: list[int], length: int) -> list[tuple[int, ...]]:
    return list(zip(*(pieces[i:] for i in range(length))))


def _first_time(texts: list[list[int]]) -> list[list[bool]]:
    """Of each pair of neighbours in each text whether no text before, nor this one, has had it."""
    seen: set[tuple[int, ...]] = set()
    found = []
    for text in texts:
        own = []
        for pair in _runs(text, 2):
            own.append(pair not in seen)
            seen.add(pair)
        found.append(own)
    return found


def measured(prompts: list[list[int]], texts: list[list[int]], trigram: Trigram, known: set[tuple[int, ...]]) -> dict[str, list]:
    """Of each text the values whose mean is the figure, by key; `known`: the trigrams of the training documents."""
    return {
        "writing.distinct2": _first_time(texts),
        "writing.repeated4": [
            [run in runs[:i] for i, run in enumerate(runs)] for runs in (_runs(text, 4) for text in texts)
        ],
        "writing.trigramsFound": [[run in known for run in _runs(text, 3)] for text in texts],
        "writing.trigramPerplexity": [
            trigram.losses(text, tuple(prompt[-2:])) for prompt, text in zip(prompts, texts)
        ],
    }


def writing_entries(models: dict, documents: list[list[int]], trigram: Trigram, known: set[tuple[int, ...]]) -> list[dict]:
    """writing.* of every writer whose model is there, and of the held-out text."""
    long = [pieces for pieces in documents if len(pieces) >= PROMPT + LENGTH]
    some = Random(SEED).sample(long, min(COUNT, len(long)))
    prompts = [pieces[:PROMPT] for pieces in some]
    texts: dict[tuple[str, str | None], list[list[int]]] = {
        ("held-out text", None): [pieces[PROMPT : PROMPT + LENGTH] for pieces in some]
    }
    for (name, method), write in WRITERS.items():
        if name in models:
            with torch.no_grad():
                written = write(models[name], torch.tensor(prompts), torch.Generator().manual_seed(SEED))
            texts[name, method] = written.tolist()
    entries = []
    for (name, method), own in texts.items():
        for key, values in measured(prompts, own, trigram, known).items():
            units = [i for i, row in enumerate(values) for _ in row]
            flat = np.concatenate([np.asarray(row, float) for row in values])
            transform = math.exp if key == "writing.trigramPerplexity" else float
            entries.append(entry(key, name, counted(units, flat), transform, method=method))
    return entries
