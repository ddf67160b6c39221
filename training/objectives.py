"""The objectives: masked LM and next sentence (Devlin et al. 2019, 3.1), next token (Radford et al. 2018, 3.1)."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training.batches import BertBatch, ElmoBatch, GptBatch
from training.elmo import Elmo
from training.model import Bert, Gpt
from training.wordpiece import MASK, SPECIALS

CHOSEN = 0.15
REPLACED_BY_MASK = 0.8
REPLACED_BY_RANDOM = 0.1


@dataclass(frozen=True)
class Share:
    """Which rows of a batch a process works on. Each process draws the same batch and divides by the count of the whole
    batch, so that the shares' losses, and their gradients, add up to those of one process.
    """

    rank: int = 0
    of: int = 1

    def rows(self, count: int) -> slice:
        return slice(count * self.rank // self.of, count * (self.rank + 1) // self.of)


@dataclass(frozen=True)
class Masked:
    """ids [B, T] as the model sees them; places [N], indices into the flattened [B · T]; targets [N]."""

    ids: np.ndarray
    places: np.ndarray
    targets: np.ndarray


def mask_pieces(ids: np.ndarray, vocabulary: int, random: np.random.Generator) -> Masked:
    """Chooses 15 % of each row's word pieces (at least one, never a special); of these 80 % become [MASK],
    10 % a random word piece, 10 % stay. `ids` [B, T].
    """
    word = ids >= len(SPECIALS)
    rank = np.where(word, random.random(ids.shape), 2.0).argsort(1).argsort(1)
    wanted = np.maximum(1, np.rint(CHOSEN * word.sum(1)))
    chosen = word & (rank < wanted[:, None])
    fate = random.random(ids.shape)
    seen = np.where(chosen & (fate < REPLACED_BY_MASK), MASK, ids)
    swap = chosen & (fate >= REPLACED_BY_MASK) & (fate < REPLACED_BY_MASK + REPLACED_BY_RANDOM)
    seen[swap] = random.integers(len(SPECIALS), vocabulary, swap.sum())
    places = np.flatnonzero(chosen)
    return Masked(seen, places, ids.reshape(-1)[places])


class TiedCrossEntropy(torch.autograd.Function):
    """The cross-entropy of softmax(states · weightᵀ + bias), summed and divided by `count`, its gradient taken on the way.

    The N × V logits never exist at once: a chunk at a time stays in the processor's cache. Three times faster on
    a CPU than logits, log-softmax and loss one after the other; the sums are the same.
    """

    CHUNK = 512

    @staticmethod
    def forward(
        ctx, states: Tensor, weight: Tensor, bias: Tensor | None, targets: Tensor, count: int, dtype: torch.dtype
    ) -> Tensor:
        """states [N, d], weight [V, d], bias [V] or None, targets [N]; products in `dtype`, sums in fp32."""
        tied = weight.to(dtype)  # [V, d]
        state_gradient = torch.empty_like(states, dtype=torch.float32)  # [N, d]
        weight_gradient = torch.zeros_like(weight)  # [V, d]
        bias_gradient = None if bias is None else torch.zeros_like(bias)  # [V]
        loss = states.new_zeros((), dtype=torch.float32)
        for start in range(0, len(states), TiedCrossEntropy.CHUNK):
            some = states[start : start + TiedCrossEntropy.CHUNK].to(dtype)  # [C, d]
            target = targets[start : start + TiedCrossEntropy.CHUNK, None]  # [C, 1]
            logits = (some @ tied.T).float()  # [C, V]
            if bias is not None:
                logits += bias
            highest = logits.amax(1, keepdim=True)  # [C, 1]
            chosen = logits.gather(1, target) - highest  # [C, 1]
            gradient = logits.sub_(highest).exp_()  # [C, V]
            total = gradient.sum(1, keepdim=True)  # [C, 1]
            loss += (total.log() - chosen).sum()
            gradient /= total  # the softmax
            gradient.scatter_add_(1, target, torch.full_like(total, -1.0))
            if bias is not None:
                bias_gradient += gradient.sum(0)
            gradient = gradient.to(dtype)
            state_gradient[start : start + len(some)] = gradient @ tied
            weight_gradient += (gradient.T @ some).float()
        ctx.save_for_backward(state_gradient / count, weight_gradient / count)
        ctx.bias_gradient = None if bias is None else bias_gradient / count
        ctx.states_dtype = states.dtype
        return loss / count

    @staticmethod
    def backward(ctx, upstream: Tensor):
        states, weight = ctx.saved_tensors
        bias = None if ctx.bias_gradient is None else ctx.bias_gradient * upstream
        return (states * upstream).to(ctx.states_dtype), weight * upstream, bias, None, None, None


def _tensor(array: np.ndarray, device: torch.device) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(array)).to(device)


def bert_loss(
    model: Bert, batch: BertBatch, random: np.random.Generator, dtype: torch.dtype, share: Share = Share()
) -> dict[str, Tensor]:
    """{"masked", "nextSentence"}: mean losses in nats; without a pair in the batch there is no second."""
    device = model.bias.device
    masked = mask_pieces(batch.ids, model.shape.vocabulary, random)
    rows, width = share.rows(len(batch.ids)), batch.ids.shape[1]
    states = model(
        _tensor(masked.ids[rows], device), _tensor(batch.segments[rows], device), _tensor(batch.real[rows], device)
    )  # [B, T, d]
    own = (masked.places >= rows.start * width) & (masked.places < rows.stop * width)
    chosen = states.flatten(0, 1)[_tensor(masked.places[own] - rows.start * width, device)]  # [N, d]
    targets = _tensor(masked.targets[own], device)  # [N]
    losses = {
        "masked": TiedCrossEntropy.apply(
            model.before_softmax(chosen), model.tokens.weight, model.bias, targets, len(masked.targets), dtype
        )
    }
    if (batch.is_next >= 0).any():
        logits = model.next_sentence(states).float()  # [B, 2]
        answers = _tensor(batch.is_next[rows], device)
        losses["nextSentence"] = F.cross_entropy(logits, answers, reduction="sum") / len(batch.is_next)
    return losses


def gpt_loss(
    model: Gpt, batch: GptBatch, random: np.random.Generator, dtype: torch.dtype, share: Share = Share()
) -> dict[str, Tensor]:
    """{"next"}: mean loss in nats over the places that are no pads."""
    device = model.tokens.weight.device
    rows = share.rows(len(batch.ids))
    real = _tensor(batch.real[rows], device)  # [B, T]
    states = model(_tensor(batch.ids[rows], device), real)[real]  # [N, d]
    targets = _tensor(batch.targets[rows], device)[real]  # [N]
    count = int(batch.real.sum())
    return {"next": TiedCrossEntropy.apply(states, model.tokens.weight, None, targets, count, dtype)}


def elmo_loss(
    model: Elmo, batch: ElmoBatch, random: np.random.Generator, dtype: torch.dtype, share: Share = Share()
) -> dict[str, Tensor]:
    """{"forward", "backward"}: each direction's mean loss in nats over the places that are no pads."""
    device = model.tokens.weight.device
    rows = share.rows(batch.ids.shape[1])
    real = _tensor(batch.real[rows], device)  # [B, T]
    states = model(_tensor(batch.ids[:, rows], device), dtype)  # [2, B, T, d]
    targets = _tensor(batch.targets[:, rows], device)  # [2, B, T]
    count = int(batch.real.sum())
    return {
        name: TiedCrossEntropy.apply(
            model.before_softmax(states[way][real]), model.tokens.weight, None, targets[way][real], count, dtype
        )
        for way, name in enumerate(("forward", "backward"))
    }


LOSSES = {"bert": bert_loss, "gpt": gpt_loss, "elmo": elmo_loss}


class Objective(nn.Module):
    """A model with its losses, so that `DistributedDataParallel` sees one forward pass."""

    def __init__(self, twin: str, model: nn.Module, dtype: torch.dtype, share: Share):
        super().__init__()
        self.loss, self.model, self.dtype, self.share = LOSSES[twin], model, dtype, share

    def forward(self, batch: BertBatch | GptBatch | ElmoBatch, random: np.random.Generator) -> dict[str, Tensor]:
        return self.loss(self.model, batch, random, self.dtype, self.share)
