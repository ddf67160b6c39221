"""What the logs of past runs say: the grid on which learning rates were chosen, the spread over seeds, and how the
exported twins were trained.
"""

import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from training.logs import curves
from training.pretrain import Config

MAIN_LOSSES = {"bert": ("masked",), "gpt": ("next",), "elmo": ("forward", "backward")}
FINISHED = 0.99  # of the tokens asked for

DEFINITIONS = {
    "seeds.heldOutLoss": "Spread over seeds: the mean held-out loss (nats; BERT's of the masked piece, GPT's of the next, ELMo's "
    "of the next and of the previous) at the end of runs of a tenth of the budget that differ in their seed alone; n counts the runs, and the "
    "interval is no bootstrap but goes from the lowest to the highest.",
}


def main_loss(twin: str, losses: dict[str, float]) -> float:
    """Nats a guessed piece; of ELMo the mean of its directions."""
    return sum(losses[name] for name in MAIN_LOSSES[twin]) / len(MAIN_LOSSES[twin])


def logged(directory: Path) -> list[dict]:
    """Of each NAME.json and NAME.jsonl the settings and the curves."""
    return [
        {"settings": json.loads(path.read_text(encoding="utf-8")), **curves(path.with_suffix(".jsonl"))}
        for path in sorted(directory.glob("*.json"))
    ]


def grid(directory: Path) -> list[dict]:
    """A row for each run: its settings, and the last held-out losses; "finished": false where it was stopped early."""
    return [
        {
            **run["settings"],
            "seen": run["tokens"],
            "finished": run["tokens"] >= FINISHED * run["settings"]["tokens"],
            "heldOut": run["heldOut"][-1][1] if run["heldOut"] else {},
        }
        for run in logged(directory)
    ]


def seed_entries(directory: Path) -> list[dict]:
    """seeds.* of each twin with two finished runs or more."""
    ends: dict[str, list[float]] = {}
    for run in logged(directory):
        twin = run["settings"]["twin"]
        if run["tokens"] >= FINISHED * run["settings"]["tokens"]:
            ends.setdefault(twin, []).append(main_loss(twin, run["heldOut"][-1][1]))
    key = "seeds.heldOutLoss"
    return [
        {
            "key": key, "model": twin, "value": round(float(np.mean(losses)), 5), "n": len(losses),
            "interval": [round(min(losses), 5), round(max(losses), 5)], "definition": key,
        }
        for twin, losses in ends.items() if len(losses) > 1
    ]


def is_exported(run: Path, model: torch.nn.Module) -> bool:
    """Whether `model`, read from an export, has the weights of the run's checkpoint, rounded to half precision."""
    if not (run / "checkpoint.pt").exists() or not (run / "log.jsonl").exists():
        return False
    ours = torch.load(run / "checkpoint.pt", map_location="cpu")["model"]
    own = model.state_dict()
    return own.keys() == ours.keys() and all(
        own[name].shape == tensor.shape and torch.equal(own[name], tensor.half().float()) for name, tensor in ours.items()
    )


def training_of(run: Path, config: Config, machine: str) -> dict:
    """The curves of a run's log, what it ran on, and its settings."""
    return {**curves(run / "log.jsonl"), "machine": machine, "settings": asdict(config)}
