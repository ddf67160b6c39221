"""What PyTorch predicts at single places and of pairs, with the weights that the page computes with: those of the exports,
rounded row by row to int8 as vite/quantize.ts rounds them. tests/conformance/predictions.test.ts holds the page's own code
against these numbers.
"""

import json
from pathlib import Path

import torch
from torch import Tensor

from training.elmo import Elmo
from training.evaluation.quantization import as_on_the_page
from training.export import load
from training.model import Bert, Gpt
from training.reference import frame
from training.wordpiece import MASK, SEP, WordPiece

CANDIDATES = 50  # re-scored, as in evaluation/gap.py
KEPT = 20  # likeliest tokens of a case that are written

PLACES = [
    {"text": "The little girl was so [MASK] that she started to cry.", "at": {"bert": 6, "gpt": 5, "elmo": 5}},
    {"text": "Tom ate the apple because he was hungry.", "at": {"bert": 4, "gpt": 3, "elmo": 3}},
    {"text": "[MASK] ran away from the big dog.", "at": {"bert": 1, "gpt": 0, "elmo": 0}},
    {"text": "The sun is very [MASK]", "at": {"bert": 5, "gpt": 4, "elmo": 4}},
    {"text": "She put on her coat.", "pair": "It was cold outside.", "at": {"bert": 10, "gpt": 8, "elmo": 8}},
]
METHODS = {"bert": ["masked"], "gpt": ["left", "rescore"], "elmo": ["forward", "backward", "product"]}
PAIRS = [
    {"text": "Lily lost her red ball in the park.", "pair": "She looked for it under the big tree."},
    {"text": "Lily lost her red ball in the park.", "pair": "The fish swam in the sea."},
]


def masked(model: Bert, ids: list[int], segments: list[int], at: int) -> Tensor:
    """ln p [V] at a place that is hidden."""
    hidden = torch.tensor([[MASK if i == at else piece for i, piece in enumerate(ids)]])
    states = model(hidden, torch.tensor([segments]), torch.ones_like(hidden, dtype=torch.bool))
    return model.logits(states[0, at]).log_softmax(-1)


def left(model: Gpt, prefix: list[int]) -> Tensor:
    """ln p [V] of what follows."""
    ids = torch.tensor([prefix])
    return model.logits(model(ids, torch.ones_like(ids, dtype=torch.bool))[0, -1]).log_softmax(-1)


def rescored(model: Gpt, prefix: list[int], after: list[int]) -> Tensor:
    """ln p [V]: the likeliest candidates shared out by the likelihood of the whole text, each text read by itself."""
    found = left(model, prefix)
    best = found.topk(min(CANDIDATES, len(found))).indices
    scores = found[best].clone()
    for row, candidate in enumerate(best.tolist()):
        ids = torch.tensor([[*prefix, candidate, *after]])
        logs = model.logits(model(ids, torch.ones_like(ids, dtype=torch.bool))[0]).log_softmax(-1)
        for i, piece in enumerate(after):
            scores[row] += logs[len(prefix) + i, piece]
    found = found.clone()
    found[best] = scores.log_softmax(0) + found[best].logsumexp(0)
    return found


def directions(model: Elmo, ids: list[int], at: int) -> tuple[Tensor, Tensor]:
    """ln p [V] from what stands before the place, and from what stands after it."""
    found = []
    for way, read in enumerate(([SEP, *ids[:at]], [SEP, *ids[:at:-1]])):
        rows = torch.tensor([read, read])[:, None]  # [2, 1, T]
        found.append(model.logits(model(rows)[way, 0, -1]).log_softmax(-1))
    return found[0], found[1]


@torch.no_grad()
def of_place(kind: str, model, case: dict, tokenizer: WordPiece) -> dict[str, Tensor]:
    """ln p [V] by method."""
    at = case["at"][kind]
    if kind == "bert":
        ids, segments, _ = frame("bert", case, tokenizer)
        return {"masked": masked(model, ids, segments, at)}
    ids = tokenizer.typed_ids(f"{case['text']} {case['pair']}" if "pair" in case else case["text"])
    if kind == "gpt":
        prefix = ids[:at] or [SEP]
        return {"left": left(model, prefix), "rescore": rescored(model, prefix, ids[at + 1 :])}
    forward, backward = directions(model, ids, at)
    return {"forward": forward, "backward": backward, "product": (forward + backward).log_softmax(-1)}


def likeliest(logs: Tensor) -> list[list[float]]:
    """[id, probability] of the likeliest."""
    values, ids = logs.double().exp().topk(KEPT)
    return [[int(i), float(f"{p:.8g}")] for i, p in zip(ids.tolist(), values.tolist())]


@torch.no_grad()
def next_sentence(model: Bert, case: dict, tokenizer: WordPiece, segments_as_mask: bool) -> list[float]:
    """[is next, is not next]"""
    ids, segments, real = (torch.tensor([row]) for row in frame("bert", case, tokenizer))
    states = model(ids, segments, (segments if segments_as_mask else real).bool())
    return model.next_sentence(states)[0].double().softmax(-1).tolist()


def write(models: Path, out: Path) -> None:
    """Writes out/predictions.json from the exports in `models`."""
    tokenizer = WordPiece.load()
    places = []
    for kind in METHODS:
        model = load(models / kind, as_on_the_page)
        for case in PLACES:
            for method, logs in of_place(kind, model, case, tokenizer).items():
                asked = {"model": kind, **case, "at": case["at"][kind], "method": method}
                places.append({"asked": asked, "likeliest": likeliest(logs)})
    bert = load(models / "bert", as_on_the_page)
    pairs = [
        {
            "asked": case,
            "answer": next_sentence(bert, case, tokenizer, False),
            "segmentsAsMask": next_sentence(bert, case, tokenizer, True),
        }
        for case in PAIRS
    ]
    out.mkdir(parents=True, exist_ok=True)
    found = {"places": places, "pairs": pairs}
    (out / "predictions.json").write_text(json.dumps(found) + "\n", encoding="utf-8")
