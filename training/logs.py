"""Reading a run's log.jsonl: one JSON object a line, written by pretrain.py; and a thinner copy to keep."""

import json
from pathlib import Path

CURVE_POINTS = 60


def lines(log: Path) -> list[dict]:
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def _thin(points: list, count: int) -> list:
    """Every n-th, and always the last."""
    stride = max(1, -(-len(points) // count))
    some = points[stride - 1 :: stride]
    return some if some[-1:] == points[-1:] else [*some, points[-1]]


def curves(log: Path) -> dict:
    """{"tokens", "steps", "seconds", "training", "heldOut"}: the curves as [tokens, {loss: nats}]."""
    found = lines(log)
    last = found[-1]
    points = {
        name: _thin([[line["tokens"], line[name]] for line in found if name in line], CURVE_POINTS)
        for name in ("training", "heldOut")
    }
    return {"tokens": last["tokens"], "steps": last["step"], "seconds": last["seconds"], **points}
