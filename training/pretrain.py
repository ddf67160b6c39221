"""The loop: AdamW, warm-up and cosine decay, gradient clipping, checkpoints with exact resume, a log to plot."""

import json
import math
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch

from training.batches import Mixture, Texts
from training.model import Shape, Twin
from training.twins import TWINS
from training.objectives import LOSSES

LOG_EVERY = 50  # steps
HELD_OUT_EVERY = 1_000_000  # tokens
HELD_OUT_TOKENS = 40_000


@dataclass(frozen=True)
class Config:
    """One pre-training; `tokens` are input tokens, pads not counted; `warmup` a share of them."""

    twin: str
    seed: int
    tokens: int
    learningRate: float
    warmup: float
    betas: list[float]
    weightDecay: float
    clip: float
    precision: str
    kinds: dict[str, dict]
    dropout: float = 0.0
    options: dict = field(default_factory=dict)  # what else the twin's own class takes

    @classmethod
    def load(cls, path: Path, **changes) -> "Config":
        return cls(**{**json.loads(path.read_text()), **changes})

    @property
    def dtype(self) -> torch.dtype:
        return {"bf16": torch.bfloat16, "fp32": torch.float32}[self.precision]


def learning_rate(config: Config, tokens: int) -> float:
    """Linear warm-up, then a cosine down to 0, by tokens seen (Loshchilov & Hutter 2017)."""
    done = min(1.0, tokens / config.tokens)
    if done < config.warmup:
        return config.learningRate * done / config.warmup
    return config.learningRate * 0.5 * (1 + math.cos(math.pi * (done - config.warmup) / (1 - config.warmup)))


def optimizer_for(model: Twin, config: Config) -> torch.optim.AdamW:
    """AdamW (Loshchilov & Hutter 2019); matrices decay, biases and LayerNorm do not."""
    matrices = [p for p in model.parameters() if p.dim() > 1]
    vectors = [p for p in model.parameters() if p.dim() == 1]
    groups = [{"params": matrices, "weight_decay": config.weightDecay}, {"params": vectors, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=config.learningRate, betas=tuple(config.betas), fused=True)


def _dropout_state(device: torch.device) -> torch.Tensor:
    return torch.cuda.get_rng_state(device) if device.type == "cuda" else torch.get_rng_state()


def _restore_dropout(device: torch.device, state: torch.Tensor) -> None:
    state = state.cpu()
    torch.cuda.set_rng_state(state, device) if device.type == "cuda" else torch.set_rng_state(state)


class Pretraining:
    """A run that can stop after any step and go on as if it had not."""

    def __init__(self, config: Config, training: Texts, held_out: Texts, shape: Shape, device: str = "cpu"):
        self.config, self.device, self.held_out_texts = config, torch.device(device), held_out
        model = TWINS[config.twin](shape, dropout=config.dropout, **config.options)
        self.model = model.initialize(torch.Generator().manual_seed(config.seed)).to(device)
        torch.manual_seed(config.seed + 2)  # of the dropout
        self.optimizer = optimizer_for(self.model, config)
        self.mixture = Mixture(config.kinds, training, np.random.default_rng(config.seed))
        self.random = np.random.default_rng(config.seed + 1)  # of the masking
        self.step, self.tokens, self.seconds = 0, 0, 0.0

    def losses(self, batch, random: np.random.Generator) -> dict[str, torch.Tensor]:
        with torch.autocast(self.device.type, self.config.dtype, enabled=self.config.precision != "fp32"):
            return LOSSES[self.config.twin](self.model, batch, random, self.config.dtype)

    def train_step(self) -> dict[str, float]:
        """One batch, one step; the losses in nats."""
        batch = self.mixture.draw()
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate(self.config, self.tokens)
        losses = self.losses(batch, self.random)
        self.optimizer.zero_grad(set_to_none=True)
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.config.clip)
        self.optimizer.step()
        self.step += 1
        self.tokens += int(batch.real.sum())
        return {name: loss.item() for name, loss in losses.items()}

    @torch.no_grad()
    def held_out(self) -> dict[str, float]:
        """Losses on the same held-out batches at each call."""
        self.model.eval()
        mixture = Mixture(self.config.kinds, self.held_out_texts, np.random.default_rng(0))
        random = np.random.default_rng(1)
        sums: dict[str, list[float]] = {}
        while sum(mixture.seen.values()) < HELD_OUT_TOKENS:
            for name, loss in self.losses(mixture.draw(), random).items():
                sums.setdefault(name, []).append(loss.item())
        self.model.train()
        return {name: sum(values) / len(values) for name, values in sums.items()}

    def state(self) -> dict:
        return {
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "mixture": self.mixture.state(),
            "random": self.random.bit_generator.state,
            "dropout": _dropout_state(self.device),
            "position": (self.step, self.tokens, self.seconds),
        }

    def restore(self, state: dict) -> None:
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.mixture.restore(state["mixture"])
        self.random.bit_generator.state = state["random"]
        _restore_dropout(self.device, state["dropout"])
        self.step, self.tokens, self.seconds = state["position"]


def whole_lines(log: Path) -> list[str]:
    """The lines of a log without a last one that a killed run left torn, which alone has no end of line."""
    return log.read_text().split("\n")[:-1]


def run(pretraining: Pretraining, out: Path, checkpoint_seconds: float = 180.0) -> None:
    """Trains to the end of the budget; goes on from out/checkpoint.pt where there is one; appends to out/log.jsonl."""
    out.mkdir(parents=True, exist_ok=True)
    checkpoint, log = out / "checkpoint.pt", out / "log.jsonl"
    if checkpoint.exists():
        pretraining.restore(torch.load(checkpoint, map_location=pretraining.device))
    if log.exists():
        kept = [line for line in whole_lines(log) if json.loads(line)["step"] <= pretraining.step]
        log.write_text("".join(line + "\n" for line in kept))

    before, start = pretraining.seconds, time.monotonic()
    saved = start
    recent: dict[str, list[float]] = {}

    def save() -> None:
        torch.save(pretraining.state(), checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)

    def write(**entry) -> None:
        place = {"step": pretraining.step, "tokens": pretraining.tokens, "seconds": round(pretraining.seconds, 1)}
        with log.open("a") as file:
            file.write(json.dumps({**place, **entry}) + "\n")

    while pretraining.tokens < pretraining.config.tokens:
        millions = pretraining.tokens // HELD_OUT_EVERY
        for name, loss in pretraining.train_step().items():
            recent.setdefault(name, []).append(loss)
        pretraining.seconds = before + time.monotonic() - start
        finished = pretraining.tokens >= pretraining.config.tokens
        if pretraining.step % LOG_EVERY == 0 or finished:
            write(training={name: round(sum(v) / len(v), 4) for name, v in recent.items()})
            recent.clear()
        if pretraining.tokens // HELD_OUT_EVERY > millions or finished:
            write(heldOut={name: round(loss, 4) for name, loss in pretraining.held_out().items()})
        if time.monotonic() - saved > checkpoint_seconds or finished:
            save()
            saved = time.monotonic()
