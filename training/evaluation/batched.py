"""Rows of different lengths, some at a time."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import torch
from torch import Tensor

from training.wordpiece import PAD

BATCH = 32
Item = TypeVar("Item")


def batches(items: Sequence[Item], size: int = BATCH) -> Iterator[Sequence[Item]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def padded(rows: list[list[int]]) -> tuple[Tensor, Tensor]:
    """(ids, real) [B, T] of rows padded on the right."""
    longest = max(map(len, rows))
    ids = torch.tensor([row + [PAD] * (longest - len(row)) for row in rows])
    return ids, torch.tensor([[i < len(row) for i in range(longest)] for row in rows])
