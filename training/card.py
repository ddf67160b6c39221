"""The model cards, written from metrics.json: nobody types a figure."""

import json
from collections.abc import Iterable
from pathlib import Path

from training import plot
from training.batches import BARE_END
from training.corpus import HELD_OUT_SHARE, NEAR_DUPLICATE
from training.evaluation.past import main_loss
from training.twins import TWINS

NAMES = {"bert": "BERT-twin", "gpt": "GPT-twin", "elmo": "ELMo-twin"}
LOSS_OF = {"bert": "the masked piece", "gpt": "the next piece", "elmo": "the next and the previous piece"}
OBJECTIVES = {
    "bert": "Masked language model (15 % of the word pieces; of these 80 % become `[MASK]`, 10 % a random piece, 10 % "
    "stay) and next sentence (half true; index 0 = is next), on pairs of up to 128 and up to 64 pieces and on single "
    f"sentences `[CLS] A [SEP]`, of which {BARE_END:.0%} lose their final mark",
    "gpt": "Next token, on windows that start at `[SEP]`, which also ends each story, and on bare windows in mid-story",
    "elmo": "Next token by the forward and previous token by the backward LSTMs, trained together on the same windows, from the "
    "boundary `[SEP]` on either side",
}
BLOCK = "The block of the Transformer twins (post-LN, tanh GELU, ε 1e-5): width 128, 4 layers, 4 heads, inner width 512, 128 positions"
SHAPES = {
    "bert": f"{BLOCK}. Its own: token + position + segment embeddings with LayerNorm, padding mask only, masked-LM head tied to the "
    "embedding, pooler and next-sentence head",
    "gpt": f"{BLOCK}. Its own: token + position embeddings, look-ahead and padding mask, LM head tied to the embedding",
    "elmo": "A static vector of width 128 for each piece; two LSTM layers forward and two backward, separate weights, 168 cells "
    "projected to 128, a residual connection round the second; one softmax for both directions, tied to the embedding, behind a "
    "dense layer with GELU and LayerNorm. As many parameters as the Transformer twins' blocks have. The mix of the layers (s, γ) is "
    "not trained and stands at its uniform start. Published ELMo (Peters et al. 2018, 93.6 million parameters) has a character CNN "
    "where this one has a table, and an untied softmax",
}
FIGURES = {
    "bert": ("masked", "pseudoPerplexity", "nextSentence"),
    "gpt": ("perplexity",),
    "elmo": ("perplexity.forward", "perplexity.backward"),
}
GAPS = [("gap.top1", None), ("gap.top5", None), ("gap.logLoss", None)]
GAINS = [("gap.gainOfRight", group) for group in ("all", "clue before", "clue after")]
WRITING = [(f"writing.{name}", None) for name in ("distinct2", "repeated4", "trigramsFound", "trigramPerplexity")]
SENSES = [("senses.average", group) for group in ("all", "clue before", "clue after")]
PROBES = [
    (f"probes.{task}", width) for task in ("quoted", "next", "tense", "number", "like") for width in ("own width", "equal width")
]
OPENS = {
    "bert": """from transformers import AutoTokenizer, BertForPreTraining
tokenizer, model = AutoTokenizer.from_pretrained("public/models/bert"), BertForPreTraining.from_pretrained("public/models/bert").float()
print(model(**tokenizer("Tom put his money in the [MASK].", return_tensors="pt")).prediction_logits.argmax(-1))""",
    "gpt": """from transformers import AutoTokenizer, OpenAIGPTLMHeadModel
tokenizer, model = AutoTokenizer.from_pretrained("public/models/gpt"), OpenAIGPTLMHeadModel.from_pretrained("public/models/gpt").float()
print(tokenizer.decode(model.generate(**tokenizer("Once upon a time", return_tensors="pt"), max_new_tokens=40)[0]))""",
    "elmo": """# Hugging Face Transformers has no ELMo. Each LSTM of the file is a torch.nn.LSTM; the layout: docs/sharing.md, "Files of an ELMo".
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer

file = {name: tensor.float() for name, tensor in load_file("public/models/elmo/model.safetensors").items()}
tokenizer = Tokenizer.from_file("public/models/elmo/tokenizer.json")

def lstm(name):
    own = {key.removeprefix(name + "."): tensor for key, tensor in file.items() if key.startswith(name + ".")}
    width, cells = own["weight_hr_l0"].shape
    module = torch.nn.LSTM(width, cells, proj_size=width)
    module.load_state_dict({**own, "bias_hh_l0": torch.zeros(4 * cells)})
    return module

ids = [3, *tokenizer.encode("Once upon a").ids]  # the boundary [SEP] first; backward: the pieces reversed
first = lstm("forward.0")(file["embedding.weight"][ids])[0]
second = first + lstm("forward.1")(first)[0]
x = torch.nn.functional.gelu(second @ file["head.dense.weight"].T + file["head.dense.bias"], approximate="tanh")
x = torch.nn.functional.layer_norm(x, x.shape[-1:], file["head.norm.weight"], file["head.norm.bias"], 1e-5)
print(tokenizer.id_to_token(int((x[-1] @ file["embedding.weight"].T).argmax())))""",
}

DATA = """| data | what | licence and attribution |
|---|---|---|
| [TinyStories](https://huggingface.co/datasets/roneneldan/TinyStories) | a slice of about 11,800 stories | CDLA-Sharing-1.0; R. Eldan and Y. Li 2023, arXiv:2305.07759 |
| [Tatoeba](https://tatoeba.org), through [manythings.org/anki](https://www.manythings.org/anki/) | about 114,000 English sentences | CC-BY 2.0 FR; the contributors of Tatoeba |
| [African Storybook](https://www.africanstorybook.org) and [Pratham Books](https://prathambooks.org) | about 690 picture books, CC-BY titles only | CC-BY 3.0 and 4.0; their authors, illustrators and translators |
| hand-written sentences | *bank* and *bat*, both senses (`training/senses.py`) | this project's own, MIT |

Evaluated on, not trained on: minimal pairs of BLiMP (Warstadt et al. 2020, CC-BY 4.0).
"""


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(head), *map(list, rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _number(value: float) -> str:
    return f"{value:.3f}" if value == 0 or abs(value) >= 0.01 else f"{value:.5f}"


def _with_interval(entry: dict | None) -> str:
    return "–" if entry is None else f"{_number(entry['value'])} ({' – '.join(map(_number, entry['interval']))})"


def _curve(twin: str, points: list) -> list[tuple[float, float]]:
    return [(tokens / 1e6, main_loss(twin, losses)) for tokens, losses in points if losses]


def _some(points: list, count: int = 8) -> list:
    stride = max(1, len(points) // count)
    return points[::stride] if points[-1] in points[::stride] else [*points[::stride], points[-1]]


def settings_of(settings: dict) -> str:
    """A run's settings as a sentence."""
    dropout = f"dropout {settings['dropout']}" if settings["dropout"] else "no dropout"
    precision = {
        "bf16": "matrix products in bfloat16, weights and sums in fp32", "fp32": "everything in fp32",
    }[settings["precision"]]
    options = "".join(f", {name} = {value}" for name, value in settings["options"].items())
    return (
        f"AdamW, learning rate {settings['learningRate']} with warm-up over {settings['warmup'] / 1e6:.2f} million tokens and cosine "
        f"decay to 0, β = {tuple(settings['betas'])}, weight decay {settings['weightDecay']} on matrices, gradients clipped at "
        f"{settings['clip']}, {dropout}, {precision}, seed {settings['seed']}{options}."
    )


def training(twin: str, metrics: dict) -> str:
    """How these weights came about, with the learning curves."""
    run = metrics["training"].get(twin)
    if run is None:
        return "No log of the run that made these weights is at hand: they are early weights, to be replaced."
    held_out, own = (_curve(twin, run[name]) for name in ("heldOut", "training"))
    best_at, best = min(held_out, key=lambda point: point[1])
    some = _some(held_out)
    rows = [[name, *(f"{y:.2f}" for _, y in points)] for name, points in (
        ("training", [min(own, key=lambda p: abs(p[0] - x)) for x, _ in some]), ("held-out", some),
    )]
    asked = run["settings"]["tokens"]
    with_dropout = ", measured with dropout at work," if run["settings"]["dropout"] else ""
    return f"""{run["tokens"]:,} input tokens seen (pads not counted; {asked:,} asked for), {run["steps"]:,} steps, {run["seconds"] / 60:.0f} minutes on {run["machine"]}.
{settings_of(run["settings"])}
The training documents have {metrics["trainingPieces"] / 1e6:.1f} million pieces: each was seen about {run["tokens"] / metrics["trainingPieces"]:.0f} times.

![Loss on training and held-out text against tokens seen](curve.svg)

{table(["million tokens", *(f"{x:.1f}" for x, _ in some)], rows)}

Loss in nats of {LOSS_OF[twin]}, over the whole mix. It ends at {own[-1][1]:.2f} on training text{with_dropout} and at {held_out[-1][1]:.2f} on held-out text (lowest:
{best:.2f}, at {best_at:.1f} million tokens). Of the held-out part, books, single sentences and above all the unseen templates of the hand-written
sentences are harder than the stories of the figures below; the rest of the gap is over-fitting to a small corpus."""


def grid(twin: str, metrics: dict) -> str:
    """What was tried before at a tenth of the budget."""
    rows = []
    for run in metrics["grid"]:
        if run["twin"] == twin:
            options = ", ".join(f"{name} = {value}" for name, value in run.get("options", {}).items())
            loss = f"{main_loss(twin, run['heldOut']):.3f}" if run["heldOut"] else "–"
            end = "" if run["finished"] else "stopped early"
            rows.append([str(run["learningRate"]), options or "–", f"{run['seen'] / 1e6:.1f}", loss, end])
    return table(["learning rate", "options", "million tokens", "held-out loss", ""], rows)


def _finished(metrics: dict, twin: str, rate: float, **options: str) -> float | None:
    """The held-out loss of the finished run of the grid with these settings."""
    for run in metrics["grid"]:
        same = run["twin"] == twin and run["learningRate"] == rate and run["finished"]
        if same and options.items() <= run.get("options", {}).items():
            return main_loss(twin, run["heldOut"])
    return None


def dropout(twin: str, metrics: dict) -> str:
    """Why a twin has the dropout that it has, and what it costs in a short run."""
    run = metrics["training"].get(twin)
    if run is None:
        return ""
    settings = run["settings"]
    if not settings["dropout"]:
        return (
            "Dropout was not varied: the grid has none, nor has this twin, whose masks and pairs are drawn anew at each pass over the texts."
        )
    said = (
        f"Dropout was not varied: the grid has none. This twin has {settings['dropout']} against over-fitting, since it guesses the same "
        "pieces at each pass over the texts; no run of the whole budget was made without it."
    )
    without = _finished(metrics, twin, settings["learningRate"], **settings["options"])
    seeds_of = [e for e in metrics["entries"] if e["key"] == "seeds.heldOutLoss" and e["model"] == twin]
    if without is None or not seeds_of:
        return said
    return f"{said} In so short a run as those of the grid it costs: {seeds_of[0]['value']:.2f} with it (mean of the seeds, in {settings['precision']}), {without:.2f} without."


def naive(metrics: dict) -> str:
    """How much of a naive ELMo's distance from GPT was the LSTM's: runs of the grid that differ in nothing else."""
    run = metrics["training"].get("elmo")
    for rate in sorted({one["learningRate"] for one in metrics["grid"]}):
        first = _finished(metrics, "elmo", rate, between="none")
        chosen = _finished(metrics, "elmo", rate, **run["settings"]["options"]) if run else None
        gpt = _finished(metrics, "gpt", rate)
        if None not in (first, chosen, gpt):
            return (
                f"\n**A naive ELMo**, its bounded LSTM outputs straight before the tied softmax (between = none, start = twins), stood at "
                f"{first:.2f} nats at a learning rate of {rate}, where GPT stood at {gpt:.2f}; with what was chosen ELMo stands at {chosen:.2f}. Of the "
                f"{first - gpt:.2f} nats, {first - chosen:.2f} were the recipe's; {chosen - gpt:.2f} are left to the LSTM.\n"
            )
    return ""


def seeds(twin: str, entries: list[dict]) -> str:
    found = [entry for entry in entries if entry["key"] == "seeds.heldOutLoss" and entry["model"] == twin]
    if not found:
        return "The spread over seeds was not measured: one run, one seed."
    low, high = found[0]["interval"]
    return f"Over {found[0]['n']} seeds, at a tenth of the budget, the held-out loss goes from {low:.3f} to {high:.3f}."


def figures(twin: str, entries: list[dict]) -> list[dict]:
    """What stands by its key alone: the twin's own figures beside their rivals."""
    keys = FIGURES[twin] + ("quantization", "vocabulary")

    def is_shown(entry: dict) -> bool:
        key, model = entry["key"], entry["model"]
        return any(key == one or key.startswith(f"{one}.") for one in keys) and (model == twin or model not in TWINS)

    return [entry for entry in entries if is_shown(entry)]


def main_table(some: list[dict]) -> str:
    rows = ([e["key"], e["model"], e.get("method", "–"), _with_interval(e), f"{e['n']:,}"] for e in some)
    return table(["figure", "model", "method", "value (95 % interval)", "n"], rows)


def crossed(columns: list[tuple[str, str | None]], entries: list[dict], of: str | None = None) -> str:
    """A table with a column for each (key, group) and a row for each model and method: all, or those of one twin and of the
    rivals.
    """
    found = {(e["key"], e.get("group"), e["model"], e.get("method")): e for e in entries}
    names = dict.fromkeys(
        (e["model"], e.get("method")) for e in entries
        if (e["key"], e.get("group")) in columns and (of is None or e["model"] == of or e["model"] not in TWINS)
    )
    return table(
        ["model", "method", *(key.split(".", 1)[1] + (f", {group}" if group else "") for key, group in columns)],
        (
            [model, method or "–", *(_with_interval(found.get((*column, model, method))) for column in columns)]
            for model, method in names
        ),
    )


def turned(keys: list[str], entries: list[dict], twin: str) -> str:
    """A row for each key, a column for the twin and for the trigram."""
    found = {(e["key"], e["model"]): e for e in entries}
    head = ["", twin, "trigram", "n"]
    rows = (
        [key.split(".", 1)[1], *(_with_interval(found.get((key, name))) for name in (twin, "trigram")), f"{found[key, twin]['n']:,}"]
        for key in keys if (key, twin) in found
    )
    return table(head, rows)


def card(twin: str, metrics: dict, parameters: int) -> str:
    """The README.md of a twin's directory."""
    entries = metrics["entries"]
    shown = figures(twin, entries)
    phenomena = [key for key in dict.fromkeys(e["key"] for e in entries) if key.startswith("minimalPairs.")]
    in_tables = [key for key, _ in [*GAPS, *GAINS, *WRITING]]
    named = [*(e["definition"] for e in shown), *in_tables, "minimalPairs", "senses", "senses.average", "probes"]
    named += [key for key, _ in PROBES]
    definitions = "\n".join(f"- **{key}**: {metrics['definitions'][key]}" for key in dict.fromkeys(named))
    return f"""---
license: mit
language: en
datasets: [roneneldan/TinyStories]
---
# {NAMES[twin]}

One of the twins of Bothways: small models trained alike, so that a difference on screen has a known cause. This card is
written by `python -m training card` from `public/models/metrics.json`; the package `training/` is how it was made.

**Shape.** {SHAPES[twin]}. {parameters:,} parameters in all.
**Vocabulary.** 4,096 lower-cased word pieces, the same for all twins, learned from the training split.
**Objective.** {OBJECTIVES[twin]}.

## Data
{DATA}
By document, {HELD_OUT_SHARE:.0%} is held out; a held-out document that shares more than {NEAR_DUPLICATE:.0%} of its five-word shingles
with a training document of its kind is dropped, and some templates of the hand-written sentences are never trained on.

## Training
{training(twin, metrics)}

**Settings tried before**, at a tenth of the budget (training/runs/README.md); the loss is that at the end of the run:

{grid(twin, metrics)}
{naive(metrics) if twin == "elmo" else ""}
{dropout(twin, metrics)}

{seeds(twin, entries)}

## Held-out figures
{main_table(shown)}

n counts what was judged: words, pairs, pieces or texts. The intervals are a bootstrap over documents; of minimal pairs
over pairs, of senses over sentences. Measured on the files beside this card; quantization on the page's smaller ones. A pseudo-perplexity is no perplexity: the two cannot be compared.

**One hidden word**, guessed by all

{crossed(GAPS, entries)}

What the right side gives, in bits:

{crossed(GAINS, entries)}

**Minimal pairs** (guessing: 0.5)

{turned(phenomena, entries, twin)}

**Writing**, by all

{crossed(WRITING, entries)}

**Senses**: the nearest neighbour of an ambiguous word has its sense, mean over the words

{crossed(SENSES, entries, twin)}

**Probes**: accuracy of a logistic regression on the frozen features of a layer

{crossed(PROBES, entries, twin)}

{definitions}

## Limits
A very small model of children's stories and simple sentences. It knows set phrases and grammar and little of the world; it
repeats the names and the stereotypes of its stories; other languages than English become `[UNK]`. The common meaning of *bank*
and *bat* comes mostly from sentences that we wrote ourselves. The labels of senses and of *like* are one reading of a few hundred
sentences. It is made to be looked at, not to be relied on.

## Open it
```python
{OPENS[twin]}
```
"""


def write(models: Path, parameters: dict[str, int]) -> None:
    """Writes README.md, and where its training is known curve.svg, into the directory of each twin."""
    metrics = json.loads((models / "metrics.json").read_text(encoding="utf-8"))
    for twin in NAMES:
        run = metrics["training"].get(twin)
        if run is not None:
            lines = {"training": _curve(twin, run["training"]), "held-out": _curve(twin, run["heldOut"])}
            drawing = plot.curves(lines, "million input tokens seen", f"loss of {LOSS_OF[twin]}, nats")
            (models / twin / "curve.svg").write_text(drawing, encoding="utf-8")
        (models / twin / "README.md").write_text(card(twin, metrics, parameters[twin]), encoding="utf-8")
