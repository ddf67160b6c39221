"""What a frozen twin says of places in a text: the states of every layer, averaged over the pieces asked for.

Framing: BERT reads [CLS] A [SEP] or [CLS] A [SEP] B [SEP], GPT and ELMo the bare pieces, a pair as running text; ELMo's
boundary stands outside. Layers by name:
    "static"    the token's vector alone, without position or segment, [d] for all three
    "layer k"   the output of block k, before any head, [d]; of ELMo both directions side by side, [2d]
    "mix"       ELMo only: its layers and the doubled static vector in equal parts, s = 0 and γ = 1
                (Peters et al. 2018, equation 1), [2d]
"""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.elmo import Elmo
from training.model import Bert, Gpt
from training.wordpiece import CLS, PAD, SEP

BATCH = 64
Twin = Bert | Gpt | Elmo


@dataclass(frozen=True)
class Reading:
    """A text of pieces `a` (then `b`, where it is a pair) and what is wanted of it: of each group of indices into
    a + b the mean of their states. At most positions − 3 pieces in all.
    """

    a: tuple[int, ...]
    groups: tuple[tuple[int, ...], ...]
    b: tuple[int, ...] = ()


def _padded(rows: list[list[int]], pad: int) -> Tensor:
    length = max(map(len, rows))
    return torch.tensor([row + [pad] * (length - len(row)) for row in rows])


def _transformer(model: Bert | Gpt, readings: list[Reading]) -> tuple[list[Tensor], list[int]]:
    """States of the blocks, [B, T, d] each, and how far the pieces of b are shifted by what is framed in."""
    if isinstance(model, Gpt):
        rows = [[*reading.a, *reading.b] for reading in readings]
        real = _padded([[1] * len(row) for row in rows], 0).bool()
        return model.states(model.embed(_padded(rows, PAD)), model.mask(real))[1:], [0, 0]
    rows = [[CLS, *r.a, SEP, *r.b, SEP] if r.b else [CLS, *r.a, SEP] for r in readings]
    segments = [[0] * (len(r.a) + 2) + [1] * (len(row) - len(r.a) - 2) for r, row in zip(readings, rows)]
    real = _padded([[1] * len(row) for row in rows], 0).bool()
    embedded = model.embed(_padded(rows, PAD), _padded(segments, 0))
    return model.states(embedded, real[:, None, None, :])[1:], [1, 2]


def _elmo(model: Elmo, readings: list[Reading]) -> list[Tensor]:
    """The doubled static vector and each layer's two directions side by side, [B, T, 2d], in the text's order."""
    rows = [[*reading.a, *reading.b] for reading in readings]
    ids = torch.stack([_padded([[SEP, *row] for row in rows], PAD), _padded([[SEP, *row[::-1]] for row in rows], PAD)])
    length = torch.tensor([len(row) for row in rows])[:, None]  # [B, 1]
    turned = (length - torch.arange(ids.shape[2] - 1)).clamp(min=0)  # [B, T] where the backward one read each token
    joined = []
    for states in model.states(ids):  # [2, B, T + 1, d]
        index = turned[:, :, None].expand(-1, -1, states.shape[-1])
        joined.append(torch.cat([states[0, :, 1:], states[1].gather(1, index)], -1))
    return joined


def _layers(model: Twin, readings: list[Reading]) -> tuple[dict[str, Tensor], list[int]]:
    static = model.tokens(_padded([[*r.a, *r.b] for r in readings], PAD))  # [B, T, d]
    if isinstance(model, Elmo):
        doubled, *states = _elmo(model, readings)
        mix = torch.stack([doubled, *states]).mean(0)
        return {"static": static, **_named(states), "mix": mix}, [0, 0]
    states, shifts = _transformer(model, readings)
    return {"static": static, **_named(states)}, shifts


def _named(states: list[Tensor]) -> dict[str, Tensor]:
    return {f"layer {k}": state for k, state in enumerate(states, 1)}


@torch.no_grad()
def features(model: Twin, readings: list[Reading]) -> dict[str, np.ndarray]:
    """Of each layer by name [N, width] float32, a row for each group of the readings, in their order. Pads, and what a
    reading shares a batch with, change nothing beyond rounding. Raises ValueError where a text is too long.
    """
    if any(len(r.a) + len(r.b) > model.shape.positions - 3 for r in readings):
        raise ValueError(f"a text of more than {model.shape.positions - 3} pieces")
    order = sorted(range(len(readings)), key=lambda i: len(readings[i].a) + len(readings[i].b))
    found: dict[str, list[list[np.ndarray]]] = {}
    for start in range(0, len(order), BATCH):
        some = order[start : start + BATCH]
        layers, shifts = _layers(model, [readings[i] for i in some])
        for name, states in layers.items():
            rows = found.setdefault(name, [[] for _ in readings])
            before_a, before_b = (0, 0) if name == "static" else shifts
            for row, i in enumerate(some):
                edge = len(readings[i].a)
                for group in readings[i].groups:
                    places = [place + (before_a if place < edge else before_b) for place in group]
                    rows[i].append(states[row, places].mean(0).numpy())
    return {name: np.stack([vector for row in rows for vector in row]) for name, rows in found.items()}
