"""Reference continuations: what PyTorch says and writes from the exported GPT, for the page's own code to agree with.

Of each text the greedy continuation, with the logit of each token and of the one behind it (a gap within rounding may fall
either way), and of each setting the distribution that the first token is drawn from: ÷ temperature, top-k, top-p.
"""

import json
from pathlib import Path

import torch
from torch import Tensor

from training.export import load
from training.model import Gpt
from training.wordpiece import SEP, WordPiece

TEXTS = ("Once upon a time", "The dog barked at the cat because", "Lily wanted to", "")
LENGTH = 30
SETTINGS = (
    {"temperature": 1.0},
    {"temperature": 0.7, "topK": 20},
    {"temperature": 1.0, "topP": 0.8},
    {"temperature": 1.5, "topK": 50, "topP": 0.9},
)
NEVER = [index for index in range(5) if index != SEP]  # [PAD], [UNK], [CLS], [MASK]


@torch.no_grad()
def next_logits(model: Gpt, ids: list[int]) -> Tensor:
    """Logits [V] of the token after `ids`, those never drawn at minus infinity."""
    logits = model.logits(model(torch.tensor([ids]), torch.ones(1, len(ids), dtype=torch.bool)))[0, -1]
    logits[NEVER] = float("-inf")
    return logits


def distribution(logits: Tensor, temperature: float, topK: int | None = None, topP: float | None = None) -> Tensor:  # noqa: N803
    """What a token is drawn from, [V]: temperature, then top-k, then the smallest set that holds the share `topP`."""
    logits = logits.double() / temperature
    if topK is not None:
        logits = logits.masked_fill(logits < logits.topk(topK).values[-1], float("-inf"))
    probabilities = logits.softmax(-1)
    if topP is not None:
        ordered, order = probabilities.sort(descending=True)
        before = ordered.cumsum(-1) - ordered  # what the likelier ones hold together
        probabilities[order[before >= topP]] = 0.0
    return probabilities / probabilities.sum()


def greedy(model: Gpt, ids: list[int]) -> list[dict]:
    """The likeliest token after the ids, and so on, up to [SEP]; `gap` is how far the second logit lies below."""
    written = []
    while len(written) < LENGTH and (not written or written[-1]["id"] != SEP):
        best = next_logits(model, ids).topk(2)
        written.append({"id": int(best.indices[0]), "gap": float(best.values[0] - best.values[1])})
        ids = [*ids, written[-1]["id"]]
    return written


def write(models: Path, out: Path) -> None:
    """Writes out/continuations.json from the export models/gpt."""
    tokenizer, model = WordPiece.load(), load(models / "gpt")
    cases = []
    for text in TEXTS:
        ids = tokenizer.typed_ids(text) or [SEP]
        drawn = []
        for setting in SETTINGS:
            probabilities = distribution(next_logits(model, ids), **setting)
            likeliest = probabilities.topk(10)
            pairs = zip(likeliest.indices.tolist(), likeliest.values.tolist(), strict=True)
            drawn.append({**setting, "kept": int((probabilities > 0).sum()), "likeliest": list(pairs)})
        cases.append({"text": text, "ids": ids, "greedy": greedy(model, ids), "drawn": drawn})
    out.mkdir(parents=True, exist_ok=True)
    (out / "continuations.json").write_text(json.dumps(cases) + "\n", encoding="utf-8")
