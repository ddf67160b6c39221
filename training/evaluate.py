"""Held-out figures of the exported twins, with their rivals, for public/models/metrics.json."""

import hashlib
import json
import time
from collections import Counter
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from random import Random

import numpy as np

from training import frames
from training.corpus import SEED, sentences_of
from training.evaluation import (
    gap, masked, minimal_pairs, next_sentence, past, perplexity, probes, pseudo, quantization, senses, vocabulary, writing,
)
from training.evaluation.trigram import Trigram
from training.export import load
from training.pretrain import Config
from training.twins import TWINS
from training.wordpiece import WordPiece

SCHEMA = "bothways/metrics@2"
GAPS = 1000
THRESHOLD_STORIES = 1500  # training stories on which next_sentence's rival is chosen

DEFINITIONS = {
    key: text
    for module in (
        masked, pseudo, perplexity, gap, next_sentence, minimal_pairs, senses, probes, writing, quantization, past, vocabulary,
    )
    for key, text in module.DEFINITIONS.items()
}


class Material:
    """What the figures are measured on: the exported twins and the corpus. What is dear is made once it is asked for."""

    def __init__(self, models: Path, training: dict[str, list[str]], held_out: dict[str, list[str]]):
        self.directory, self.training, self.held_out = models, training, held_out
        self.tokenizer = WordPiece.load()
        self.models = {twin: load(models / twin) for twin in TWINS if (models / twin / "model.safetensors").exists()}
        self.positions = next(iter(self.models.values())).shape.positions
        self.documents = [self.tokenizer.ids(text) for text in held_out["tinystories"]]
        self.rows, self.owner = perplexity.windows_of(self.documents, self.positions)

    @cached_property
    def page(self) -> dict:
        """The twins as the page has them."""
        return {twin: load(self.directory / twin, quantization.as_on_the_page) for twin in self.models}

    def pairs_of(self, stories: list[str]) -> list[frames.Pair]:
        return [
            pair
            for index, text in enumerate(stories)
            for pair in frames.pairs(index, [self.tokenizer.ids(one) for one in sentences_of(text)], self.positions)
        ]

    @cached_property
    def pairs(self) -> list[frames.Pair]:
        return self.pairs_of(self.held_out["tinystories"])

    @cached_property
    def training_pairs(self) -> list[frames.Pair]:
        stories = self.training["tinystories"]
        return self.pairs_of(Random(SEED).sample(stories, min(THRESHOLD_STORIES, len(stories))))

    @cached_property
    def hidden(self) -> list[masked.Hidden]:
        return masked.hide_all(self.pairs, self.tokenizer)

    @cached_property
    def training_ids(self) -> dict[str, list[list[int]]]:
        return {source: [self.tokenizer.ids(text) for text in texts] for source, texts in self.training.items()}

    @cached_property
    def unigram(self) -> np.ndarray:
        """ln p [V] of the pieces of the training stories, one added to each count."""
        counts = Counter(piece for pieces in self.training_ids["tinystories"] for piece in pieces)
        table = np.array([counts[i] + 1.0 for i in range(len(self.tokenizer.pieces))])
        return np.log(table / table.sum())

    @cached_property
    def trigram(self) -> Trigram:
        """Of the training stories alone: on stories it is better than with the other texts."""
        return Trigram(self.training_ids["tinystories"], len(self.tokenizer.pieces))

    @cached_property
    def backward(self) -> Trigram:
        return Trigram([pieces[::-1] for pieces in self.training_ids["tinystories"]], len(self.tokenizer.pieces))

    @cached_property
    def known(self) -> set[tuple[int, ...]]:
        """The trigrams of all training documents."""
        return {run for texts in self.training_ids.values() for pieces in texts for run in zip(pieces, pieces[1:], pieces[2:])}


def parts(material: Material, pairs: Path | None) -> dict[str, Callable[[], list[dict]]]:
    """What measures the entries whose keys begin with a name. `pairs`: the directory of the minimal pairs, if given."""
    m, models, tokenizer = material, material.models, material.tokenizer
    found: dict[str, Callable[[], list[dict]]] = {
        "vocabulary": lambda: vocabulary.vocabulary_entries(tokenizer, m.held_out),
        "perplexity": lambda: perplexity.perplexity_entries(models, m.unigram, m.trigram, m.backward, m.rows, m.owner),
        "gap": lambda: gap.gap_entries(
            models, m.trigram, gap.gaps(m.documents, tokenizer, SEED, GAPS), gap.labelled_gaps(tokenizer)
        ),
        "senses": lambda: senses.senses_entries(models, tokenizer),
        "probes": lambda: probes.probes_entries(models, m.held_out, tokenizer),
        "writing": lambda: writing.writing_entries(models, m.documents, m.trigram, m.known),
        "quantization": lambda: quantization.quantization_entries(models, m.page, m.hidden, m.rows, m.owner),
    }
    if "bert" in models:
        bert = models["bert"]
        found |= {
            "masked": lambda: masked.masked_entries(bert, m.hidden, tokenizer, m.unigram, m.trigram),
            "pseudoPerplexity": lambda: pseudo.pseudo_entries(bert, m.pairs, tokenizer),
            "nextSentence": lambda: next_sentence.next_sentence_entries(bert, m.pairs, m.training_pairs, tokenizer),
        }
    if pairs is not None:
        found["minimalPairs"] = lambda: minimal_pairs.minimal_pair_entries(
            models, m.trigram, minimal_pairs.read(pairs), tokenizer
        )
    return found


def part_of(key: str) -> str:
    """The name of the part that measures a key: what stands before its first dot."""
    return key.split(".")[0]


def digests(models: Path) -> dict[str, str]:
    """SHA-256 of each twin's weights."""
    files = {twin: models / twin / "model.safetensors" for twin in TWINS}
    return {twin: hashlib.sha256(file.read_bytes()).hexdigest() for twin, file in files.items() if file.exists()}


def still_true(earlier: dict, weights: dict[str, str]) -> list[dict]:
    """The entries of an earlier file, where it was measured on the same weights; those of logs are read anew each time."""
    same = earlier.get("weights", {}) == weights
    return [entry for entry in earlier.get("entries", []) if same and part_of(entry["key"]) != "seeds"]


def measured(todo: dict[str, Callable[[], list[dict]]], earlier: list[dict]) -> list[dict]:
    """The entries of the parts in `todo`, measured now, and the `earlier` ones of other parts."""
    entries = [entry for entry in earlier if part_of(entry["key"]) not in todo]
    for name, measure in todo.items():
        start = time.monotonic()
        own = measure()
        print(f"{name}: {len(own)} entries, {time.monotonic() - start:.0f} s", flush=True)
        entries += own
    return sorted(entries, key=lambda entry: (entry["key"], entry["model"]))


def trained(models: dict, runs: Path, configs: Path, machine: str, earlier: dict[str, dict]) -> dict[str, dict]:
    """How each twin was trained: from the log of the run whose weights were exported, or as an earlier file of the same
    weights has it; a twin of which neither is there is left out.
    """
    found = {}
    for twin, model in models.items():
        if past.is_exported(runs / twin, model):
            config = Config.of_run(runs / twin, configs / f"{twin}.json")
            found[twin] = past.training_of(runs / twin, config, machine)
        elif twin in earlier:
            found[twin] = earlier[twin]
        else:
            print(f"training of {twin}: {runs / twin} is no run that ended in these weights, so nothing is said of it")
    return found


def metrics(
    material: Material, runs: Path, configs: Path, logs: Path, machine: str, earlier: dict,
    only: list[str] | None = None, pairs: Path | None = None,
) -> dict:
    """The whole of metrics.json. `logs`: the directory of grid/ and seeds/; `earlier`: the file as it was, or {}. What is not
    measured now, since `only` does not name it or the minimal pairs are not given, stays as long as the weights are the
    same, and is left out when they are not.
    """
    weights, before = digests(material.directory), earlier.get("weights", {})
    if unknown := set(only or ()) - set(parts(material, pairs)):
        raise ValueError(f"no such part can be measured now: {', '.join(sorted(unknown))}")
    todo = {name: part for name, part in parts(material, pairs).items() if only is None or name in only}
    if before != weights:
        print(f"the weights are new: what is not measured now is left out, all but {', '.join(todo)}")
    if pairs is None:
        print("no --eval: minimalPairs are not measured")
    same = {twin: run for twin, run in earlier.get("training", {}).items() if before.get(twin) == weights.get(twin)}
    return {
        "schema": SCHEMA,
        "weights": weights,
        "heldOut": {source: len(texts) for source, texts in material.held_out.items()},
        "trainingPieces": sum(len(pieces) for texts in material.training_ids.values() for pieces in texts),
        "definitions": DEFINITIONS,
        "entries": measured(todo, still_true(earlier, weights)) + past.seed_entries(logs / "seeds"),
        "training": trained(material.models, runs, configs, machine, same),
        "grid": past.grid(logs / "grid"),
    }


def as_text(found: dict) -> str:
    """JSON with a line for each entry, definition and curve."""

    def line(value) -> str:
        return json.dumps(value, ensure_ascii=False)

    def block(value, indent: int) -> str:
        pad = " " * indent
        if isinstance(value, dict) and value and indent < 4:
            inner = ",\n".join(f"{pad} {line(key)}: {block(one, indent + 1)}" for key, one in value.items())
            return f"{{\n{inner}\n{pad}}}"
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return "[\n" + ",\n".join(f"{pad} {line(one)}" for one in value) + f"\n{pad}]"
        return line(value)

    return block(found, 0) + "\n"
