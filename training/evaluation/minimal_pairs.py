"""minimalPairs.*: is the good sentence likelier than the bad one? BLiMP (Warstadt et al. 2020, CC-BY 4.0), read from
outside the repository.
"""

import json
from pathlib import Path

import numpy as np

from training.evaluation.entries import counted, entry
from training.evaluation.perplexity import elmo_losses, gpt_losses
from training.evaluation.pseudo import InTurn, losses, words_of
from training.evaluation.trigram import Trigram
from training.wordpiece import CLS, SEP, WordPiece

FILE = "blimp-in-vocab.jsonl"
METHODS = {
    "gpt": "log-likelihood", "bert": "pseudo-log-likelihood", "elmo": "forward + backward", "trigram": "log-likelihood",
}

DEFINITIONS = {
    "minimalPairs": "Share of BLiMP's minimal pairs (Warstadt et al. 2020; those whose words are all common in the stories) in "
    "which the model gives the good sentence the higher sum of ln p: GPT and the trigram of each piece after [SEP]; BERT of each "
    "word of [CLS] sentence [SEP], masked in turn with all its pieces; ELMo of each piece forward and backward. A tie counts "
    "half; guessing gives 0.5. By phenomenon, and over all pairs (all). The bootstrap draws pairs.",
}


def read(directory: Path) -> list[dict]:
    """[{phenomenon, paradigm, good, bad}]"""
    return [json.loads(line) for line in (directory / FILE).read_text(encoding="utf-8").splitlines()]


def scores(models: dict, trigram: Trigram, sentences: list[list[int]], tokenizer: WordPiece) -> dict[str, np.ndarray]:
    """ln p of each sentence by each model."""
    framed = [[CLS, *pieces, SEP] for pieces in sentences]
    rows = [InTurn(ids, [0] * len(ids), words_of(ids, tokenizer)) for ids in framed]
    found = {"trigram": np.array([-trigram.losses(pieces).sum() for pieces in sentences])}
    if "gpt" in models:
        found["gpt"] = np.array([-row.sum() for row in gpt_losses(models["gpt"], sentences)])
    if "bert" in models:
        found["bert"] = np.array([-row.sum() for row in losses(models["bert"], rows)])
    if "elmo" in models:
        found["elmo"] = np.array([-(a.sum() + b.sum()) for a, b in zip(*elmo_losses(models["elmo"], sentences))])
    return found


def minimal_pair_entries(models: dict, trigram: Trigram, pairs: list[dict], tokenizer: WordPiece) -> list[dict]:
    sentences = [tokenizer.ids(pair[side]) for side in ("good", "bad") for pair in pairs]
    phenomena = np.array([pair["phenomenon"] for pair in pairs])
    entries = []
    for model, values in scores(models, trigram, sentences, tokenizer).items():
        good, bad = values[: len(pairs)], values[len(pairs) :]
        right = np.where(np.abs(good - bad) < 1e-6, 0.5, good > bad)
        for name in ("all", *sorted(set(phenomena))):
            own = right if name == "all" else right[phenomena == name]
            data = counted(range(len(own)), own)
            key = f"minimalPairs.{name}"
            entries.append(entry(key, model, data, method=METHODS[model], definition="minimalPairs"))
    return entries
