"""The model cards, written from metrics.json and the configurations: nobody types a figure."""

import json
from pathlib import Path

from training import plot
from training.batches import BARE_END
from training.corpus import HELD_OUT_SHARE, NEAR_DUPLICATE
from training.pretrain import Config

NAMES = {"bert": "BERT-twin", "gpt": "GPT-twin"}
CLASSES = {"bert": "BertForPreTraining", "gpt": "OpenAIGPTLMHeadModel"}
MAIN_LOSS = {"bert": "masked", "gpt": "next"}
OBJECTIVES = {
    "bert": "masked language model (15 % of the word pieces; of these 80 % become `[MASK]`, 10 % a random piece, 10 % "
    "stay) and next sentence (half true; index 0 = is next), on pairs of up to 128 and up to 64 pieces and on single "
    f"sentences `[CLS] A [SEP]`, of which {BARE_END:.0%} lose their final mark",
    "gpt": "next token, on windows that start at `[SEP]`, which also ends each story, and on bare windows in mid-story",
}
OWN = {
    "bert": "token + position + segment embeddings with LayerNorm, padding mask only, masked-LM head tied to the "
    "embedding, pooler and next-sentence head",
    "gpt": "token + position embeddings, look-ahead and padding mask, LM head tied to the embedding",
}
FIGURES = {
    "bert": ("masked.accuracy", "masked.accuracy.letters", "masked.logLoss", "nextSentence.accuracy"),
    "gpt": ("perplexity",),
}
OPENS = {
    "bert": """from transformers import AutoTokenizer, BertForPreTraining
tokenizer, model = AutoTokenizer.from_pretrained("public/models/bert"), BertForPreTraining.from_pretrained("public/models/bert").float()
print(model(**tokenizer("Tom put his money in the [MASK].", return_tensors="pt")).prediction_logits.argmax(-1))""",
    "gpt": """from transformers import AutoTokenizer, OpenAIGPTLMHeadModel
tokenizer, model = AutoTokenizer.from_pretrained("public/models/gpt"), OpenAIGPTLMHeadModel.from_pretrained("public/models/gpt").float()
print(tokenizer.decode(model.generate(**tokenizer("Once upon a time", return_tensors="pt"), max_new_tokens=40)[0]))""",
}

DATA = """| data | what | licence and attribution |
|---|---|---|
| [TinyStories](https://huggingface.co/datasets/roneneldan/TinyStories) | a slice of about 11,800 stories | CDLA-Sharing-1.0; R. Eldan and Y. Li 2023, arXiv:2305.07759 |
| [Tatoeba](https://tatoeba.org), through [manythings.org/anki](https://www.manythings.org/anki/) | about 114,000 English sentences | CC-BY 2.0 FR; the contributors of Tatoeba |
| [African Storybook](https://www.africanstorybook.org) and [Pratham Books](https://prathambooks.org) | about 690 picture books, CC-BY titles only | CC-BY 3.0 and 4.0; their authors, illustrators and translators |
| hand-written sentences | *bank* and *bat*, both senses (`training/senses.py`) | this project's own, MIT |
"""


def _row(entry: dict) -> str:
    low, high = entry["interval"]
    return f"| {entry['key']} | {entry['model']} | {entry['value']:.3f} | {low:.3f} – {high:.3f} | {entry['n']:,} |"


def _curve(run: dict, name: str, loss: str) -> list[tuple[float, float]]:
    return [(tokens / 1e6, losses[loss]) for tokens, losses in run[name] if loss in losses]


def card(twin: str, metrics: dict, config: Config, parameters: int) -> str:
    """The README.md of a twin's directory."""
    run, loss = metrics["training"][twin], MAIN_LOSS[twin]
    figures = [entry for entry in metrics["entries"] if entry["key"] in FIGURES[twin]]
    covered = [entry for entry in metrics["entries"] if entry["key"].startswith("vocabulary.")]
    definitions = "\n".join(
        f"- **{key}**: {metrics['definitions'][key]}" for key in dict.fromkeys(e["key"] for e in figures + covered)
    )
    held_out = _curve(run, "heldOut", loss)
    stride = max(1, len(held_out) // 8)
    some = held_out[::stride] if held_out[-1] in held_out[::stride] else [*held_out[::stride], held_out[-1]]
    table = "| million tokens | " + " | ".join(f"{x:.1f}" for x, _ in some) + " |\n|---"
    table += "|---" * len(some) + "|\n| held-out loss (nats) | " + " | ".join(f"{y:.2f}" for _, y in some) + " |"
    return f"""---
license: mit
language: en
datasets: [roneneldan/TinyStories]
---
# {NAMES[twin]}

One of the twins of Bothways: small models trained alike, so that a difference on screen has a known cause. This card is
written by `python -m training card` from `public/models/metrics.json`; the package `training/` is how it was made.

**Shape.** The block of the twins (post-LN, tanh GELU, ε 1e-5): width 128, 4 layers, 4 heads, inner width 512, 128
positions; {parameters:,} parameters. Its own: {OWN[twin]}.
**Vocabulary.** 4,096 lower-cased word pieces, the same for all twins, learned from the training split.
**Objective.** {OBJECTIVES[twin][0].upper()}{OBJECTIVES[twin][1:]}.

## Data
{DATA}
By document, {HELD_OUT_SHARE:.0%} is held out; a held-out document that shares more than {NEAR_DUPLICATE:.0%} of its five-word shingles
with a training document of its kind is dropped, and some templates of the hand-written sentences are never trained on.

## Training
{run["tokens"]:,} input tokens seen (pads not counted; {config.tokens:,} asked for, the same for each twin), {run["steps"]:,} steps,
{run["seconds"] / 60:.0f} minutes on {run["machine"]}. AdamW, learning rate {config.learningRate} with warm-up over {config.warmup:.0%} of the tokens and
cosine decay to 0, β = {tuple(config.betas)}, weight decay {config.weightDecay} on matrices, gradients clipped at {config.clip}, no dropout, products in
{config.precision}, sums in fp32, seed {config.seed}. The corpus has about 3.6 million pieces, so each was seen some ten times.

![Loss on training and held-out text against tokens seen](curve.svg)

{table}

Both curves are of the whole mix: of the held-out part, books, single sentences and above all the unseen templates of the
hand-written sentences are harder than the stories of the figures below; part of the gap is over-fitting to a small corpus.

## Held-out figures
| figure | model | value | 95 % interval | n |
|---|---|---|---|---|
{chr(10).join(map(_row, figures + covered))}

n counts what was judged: words, pairs or pieces. The intervals are a bootstrap over documents. Measured on the files beside
this card.

{definitions}

## Limits
A very small model of children's stories and simple sentences. It knows set phrases and grammar and little of the world; it
repeats the names and the stereotypes of its stories; other languages than English become `[UNK]`. The common meaning of *bank*
and *bat* comes mostly from sentences that we wrote ourselves. It is made to be looked at, not to be relied on.

## Open it
```python
{OPENS[twin]}
```
"""


def write(models: Path, configs: Path, parameters: dict[str, int]) -> None:
    """Writes README.md and curve.svg into the directory of each twin."""
    metrics = json.loads((models / "metrics.json").read_text(encoding="utf-8"))
    for twin in NAMES:
        config = Config.load(configs / f"{twin}.json")
        run = metrics["training"][twin]
        lines = {
            "training": _curve(run, "training", MAIN_LOSS[twin]),
            "held-out": _curve(run, "heldOut", MAIN_LOSS[twin]),
        }
        drawing = plot.curves(lines, "million input tokens seen", f"loss of the {MAIN_LOSS[twin]} token, nats")
        (models / twin / "curve.svg").write_text(drawing, encoding="utf-8")
        text = card(twin, metrics, config, parameters[twin])
        (models / twin / "README.md").write_text(text, encoding="utf-8")
