"""What becomes of a GPT that is trained without its look-ahead mask: its loss curve beside the masked one's, and what it
then writes. Shipped as data, since nobody can retrain a model in the page; the label says "logged".
"""

import json
from pathlib import Path

import torch

from training.logs import curves
from training.model import Gpt
from training.wordpiece import SEP, SPECIALS, WordPiece

SCHEMA = "bothways/no-mask@1"
PROMPTS = ("Once upon a time, there was a", "One day, Tom went to the", "The cat sat on the", "Lily was sad because")
LENGTH = 24  # pieces written after each prompt


@torch.no_grad()
def write_on(model: Gpt, ids: list[int], count: int, generator: torch.Generator | None) -> list[int]:
    """`count` more pieces, from the state of the last one, as GPT writes; the likeliest ones without a generator."""
    ids = list(ids)
    banned = [i for i in range(len(SPECIALS)) if i != SEP]
    for _ in range(count):
        states = model(torch.tensor([ids]), torch.ones(1, len(ids), dtype=torch.bool))
        logits = model.logits(states[0, -1])  # [V]
        logits[banned] = float("-inf")
        chosen = logits.argmax() if generator is None else torch.multinomial(logits.softmax(-1), 1, generator=generator)
        if int(chosen) == SEP:
            break
        ids.append(int(chosen))
    return ids


def continuations(model: Gpt, tokenizer: WordPiece) -> list[dict]:
    """Of each prompt, what the model writes greedily and by sampling with seed 1."""
    found = []
    for prompt in PROMPTS:
        ids = tokenizer.ids(prompt)
        for method in ("greedy", "sampled"):
            generator = torch.Generator().manual_seed(1) if method == "sampled" else None
            written = write_on(model, ids, LENGTH, generator)[len(ids) :]
            found.append({"prompt": prompt, "method": method, "pieces": [tokenizer.pieces[i] for i in written]})
    return found


def write(out: Path, models: dict[str, Gpt], logs: dict[str, Path], tokenizer: WordPiece) -> None:
    """`models` and `logs` by "without" and "with" the mask; the logged runs have the same settings but the mask."""
    found = {
        "schema": SCHEMA,
        "label": "logged",
        "runs": {
            name: {**curves(logs[name]), "continuations": continuations(model.eval(), tokenizer)}
            for name, model in models.items()
        },
    }
    out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
