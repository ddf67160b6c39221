"""Figures that the page can measure again: a few texts of our own, hidden and scored as the held-out stories are, by the
weights that the page has (int8). tests/conformance/sample.test.ts does the same in TypeScript.
"""

from pathlib import Path

import numpy as np

from training import frames, safetensors
from training.corpus import sentences_of
from training.evaluation.masked import bert_judged, hide_all
from training.evaluation.perplexity import elmo_losses, gpt_losses
from training.evaluation.quantization import as_on_the_page, int8_digest
from training.export import load
from training.wordpiece import WordPiece

TEXTS = (
    "Mia had a small yellow boat. She took it to the river and put it in the water. The boat went away very fast. Mia ran along "
    "the bank and called her dad. He took a long stick and brought the boat back.",
    "One night a little bat could not sleep. It flew to the old owl and asked for help. \"Count the stars,\" said the owl. The bat "
    "counted to nine and then it was asleep.",
    "Ben likes to cook with his grandma. Today they want to make soup. Ben washes the carrots and grandma cuts them. The soup is "
    "hot and good, and they share it with the cat.",
    "It was raining, so the children played inside. Sam hid under the bed and Lucy looked for him. She looked in the kitchen and "
    "behind the door. Then Sam sneezed and they both laughed.",
    "The farmer had a horse that was afraid of the dark. Each evening he put a lamp in the barn. One day the lamp broke. The horse "
    "saw the moon in the window and was not afraid any more.",
    "Anna found a key in the garden. It did not fit her door and it did not fit her box. She gave it to her brother. He said, "
    "\"This is the key to my bike!\" and he thanked her.",
)


def _rounded(losses: np.ndarray) -> list[float]:
    return [round(float(loss), 5) for loss in losses]


def sample(models: Path) -> dict:
    """Of each twin the digest of its int8 matrices, the rows that it reads, and what it makes of them."""
    tokenizer = WordPiece.load()
    rows = [tokenizer.ids(text) for text in TEXTS]
    pairs = [
        pair for i, text in enumerate(TEXTS) for pair in frames.pairs(i, [tokenizer.ids(s) for s in sentences_of(text)], 128)
    ]
    twins = {twin: load(models / twin, as_on_the_page) for twin in ("bert", "gpt", "elmo")}
    hidden = hide_all(pairs, tokenizer)
    losses, right = bert_judged(twins["bert"], hidden)
    ahead, behind = elmo_losses(twins["elmo"], rows)
    found = {
        "bert": {
            "rows": [
                {"ids": one.ids, "segments": one.pair.segments, "places": one.places, "answers": one.answers} for one in hidden
            ],
            "losses": _rounded(losses),
            "accuracy": round(float(right.mean()), 5),
        },
        "gpt": {"rows": rows, "losses": _rounded(np.concatenate(gpt_losses(twins["gpt"], rows)))},
        "elmo": {
            "rows": rows,
            "forward": _rounded(np.concatenate(ahead)),
            "backward": _rounded(np.concatenate([one[::-1] for one in behind])),
        },
    }
    for twin, said in found.items():
        said["int8"] = int8_digest(safetensors.read(models / twin / "model.safetensors"))
    return found
