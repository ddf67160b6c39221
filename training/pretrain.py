"""The loop: AdamW, warm-up and cosine decay, gradient clipping, checkpoints with exact resume, a log to plot."""

import json
import math
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

from training.batches import Mixture, Texts
from training.elmo import Elmo
from training.model import Bert, Gpt, Shape
from training.objectives import Objective, Share
from training.twins import TWINS

LOG_EVERY = 50  # steps
HELD_OUT_EVERY = 1_000_000  # tokens
HELD_OUT_TOKENS = 40_000


@dataclass(frozen=True)
class Config:
    """One pre-training; `tokens` and `warmup` are input tokens, pads not counted."""

    twin: str
    seed: int
    tokens: int
    learningRate: float
    warmup: int
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

    @classmethod
    def of_run(cls, run: Path, committed: Path) -> "Config":
        """What a run kept in its config.json, or the `committed` file where it kept none."""
        own = run / "config.json"
        return cls.load(own if own.exists() else committed)

    @property
    def dtype(self) -> torch.dtype:
        return {"bf16": torch.bfloat16, "fp32": torch.float32}[self.precision]


def learning_rate(config: Config, tokens: int, started: int = 0) -> float:
    """Linear warm-up, then a cosine down to 0, by tokens seen (Loshchilov & Hutter 2017). A run that started from an
    export in mid-budget warms up to the curve again, over a tenth of the way.
    """
    rise = min(1.0, tokens / config.warmup)
    if started:
        rise = min(rise, 10 * (tokens - started) / config.warmup)
    after = max(0.0, (tokens - config.warmup) / (config.tokens - config.warmup))
    return config.learningRate * rise * 0.5 * (1 + math.cos(math.pi * min(1.0, after)))


def optimizer_for(model: Bert | Gpt | Elmo, config: Config) -> torch.optim.AdamW:
    """AdamW (Loshchilov & Hutter 2019); matrices decay, biases and LayerNorm do not."""
    named = list(model.named_parameters())
    vectors = [p for name, p in named if p.dim() == 1 or name.endswith("bias")]
    matrices = [p for name, p in named if p.dim() > 1 and not name.endswith("bias")]
    groups = [{"params": matrices, "weight_decay": config.weightDecay}, {"params": vectors, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=config.learningRate, betas=tuple(config.betas), fused=True)


class Pretraining:
    """A run that can stop after any step and go on as if it had not, in one process or in several (`torchrun`)."""

    def __init__(self, config: Config, training: Texts, held_out: Texts, shape: Shape, device: str = "cpu"):
        self.config, self.device, self.held_out_texts = config, torch.device(device), held_out
        self.share = Share(dist.get_rank(), dist.get_world_size()) if dist.is_initialized() else Share()
        model = TWINS[config.twin](shape, dropout=config.dropout, **config.options)
        self.model = model.initialize(torch.Generator().manual_seed(config.seed)).to(device)
        self.objective = Objective(config.twin, self.model, config.dtype, self.share)
        if self.share.of > 1:
            # A batch of single sentences leaves BERT's next-sentence head alone.
            self.parallel = DistributedDataParallel(self.objective, find_unused_parameters=config.twin == "bert")
        else:
            self.parallel = self.objective
        self.optimizer = optimizer_for(self.model, config)
        self.mixture = Mixture(config.kinds, training, np.random.default_rng(config.seed))
        self.random = np.random.default_rng(config.seed + 1)  # of the masking
        self.step, self.tokens, self.seconds, self.started = 0, 0, 0.0, 0

    def start_from(self, model: Bert | Gpt | Elmo, seen: int) -> None:
        """Takes exported weights; `seen`: where in the budget they stand. The optimizer's moments and the order of the
        texts start anew, so that this is not the exact resume of a checkpoint, only the next best.
        """
        self.model.load_state_dict(model.state_dict())
        self.tokens = self.started = seen
        self.mixture.random = np.random.default_rng([self.config.seed, seen])
        self.random = np.random.default_rng([self.config.seed + 1, seen])

    def _losses(self, objective: torch.nn.Module, batch, random: np.random.Generator) -> dict[str, torch.Tensor]:
        with torch.autocast(self.device.type, self.config.dtype, enabled=self.config.precision != "fp32"):
            return objective(batch, random)

    def train_step(self) -> dict[str, float]:
        """One batch, one step; the losses in nats."""
        batch = self.mixture.draw()
        dropout = np.random.SeedSequence([self.config.seed + 2, self.step, self.share.rank])
        torch.manual_seed(int(dropout.generate_state(1)[0]))
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate(self.config, self.tokens, self.started)
        losses = self._losses(self.parallel, batch, self.random)
        self.optimizer.zero_grad(set_to_none=True)
        (self.share.of * sum(losses.values())).backward()  # DistributedDataParallel takes the mean of the processes
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.config.clip)
        self.optimizer.step()
        self.step += 1
        self.tokens += int(batch.real.sum())
        found = torch.stack([loss.detach() for loss in losses.values()])
        if self.share.of > 1:
            dist.all_reduce(found)
        return dict(zip(losses, found.tolist()))

    @torch.no_grad()
    def held_out(self) -> dict[str, float]:
        """Losses on the same held-out batches at each call."""
        self.model.eval()
        objective = Objective(self.config.twin, self.model, self.config.dtype, Share())
        mixture = Mixture(self.config.kinds, self.held_out_texts, np.random.default_rng(0))
        random = np.random.default_rng(1)
        sums: dict[str, list[float]] = {}
        while sum(mixture.seen.values()) < HELD_OUT_TOKENS:
            for name, loss in self._losses(objective, mixture.draw(), random).items():
                sums.setdefault(name, []).append(loss.item())
        self.model.train()
        return {name: sum(values) / len(values) for name, values in sums.items()}

    def state(self) -> dict:
        return {
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "mixture": self.mixture.state(),
            "random": self.random.bit_generator.state,
            "position": (self.step, self.tokens, self.seconds, self.started),
        }

    def restore(self, state: dict) -> None:
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.mixture.restore(state["mixture"])
        self.random.bit_generator.state = state["random"]
        self.step, self.tokens, self.seconds, self.started = state["position"]


def whole_lines(log: Path) -> list[str]:
    """The lines of a log without a last one that a killed run left torn, which alone has no end of line."""
    return log.read_text().split("\n")[:-1]


def run(pretraining: Pretraining, out: Path, checkpoint_seconds: float = 180.0) -> None:
    """Trains to the end of the budget; goes on from out/checkpoint.pt where there is one; appends to out/log.jsonl and
    leaves its settings in out/config.json.
    """
    out.mkdir(parents=True, exist_ok=True)
    checkpoint, log = out / "checkpoint.pt", out / "log.jsonl"
    if checkpoint.exists():
        pretraining.restore(torch.load(checkpoint, map_location=pretraining.device))
    leads = pretraining.share.rank == 0  # of several processes, one writes
    if leads:
        (out / "config.json").write_text(json.dumps(asdict(pretraining.config), indent=2) + "\n")
    if log.exists() and leads:
        kept = [line for line in whole_lines(log) if json.loads(line)["step"] <= pretraining.step]
        log.write_text("".join(line + "\n" for line in kept))

    before, start = pretraining.seconds, time.monotonic()
    saved = start
    recent: dict[str, list[float]] = {}

    def save() -> None:
        if not leads:
            return
        torch.save(pretraining.state(), checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)

    def write(**entry) -> None:
        if not leads:
            return
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
