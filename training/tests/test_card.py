"""The cards say what metrics.json says, and no more."""

import json
import unittest

from training import card
from training.__main__ import MODELS

METRICS = json.loads((MODELS / "metrics.json").read_text(encoding="utf-8"))
SETTINGS = {
    "tokens": 60_000_000, "learningRate": 0.003, "warmup": 1_200_000, "betas": [0.9, 0.98], "weightDecay": 0.05, "clip": 1.0,
    "dropout": 0.1, "precision": "bf16", "seed": 1, "options": {"between": "dense"},
}


class Settings(unittest.TestCase):
    def test_dropout_and_precision_are_those_of_the_run(self):
        said = card.settings_of(SETTINGS)
        for part in ("dropout 0.1", "bfloat16", "learning rate 0.003", "1.20 million", "between = dense"):
            self.assertIn(part, said)
        plain = card.settings_of({**SETTINGS, "dropout": 0.0, "precision": "fp32"})
        self.assertIn("no dropout", plain)
        self.assertNotIn("bfloat16", plain)


class Training(unittest.TestCase):
    def told(self, held_out: list[float]) -> str:
        curve = [[1_000_000 * (i + 1), {"next": loss}] for i, loss in enumerate(held_out)]
        run = {
            "tokens": 3_000_000, "steps": 10, "seconds": 60.0, "machine": "a machine", "settings": SETTINGS, "heldOut": curve,
            "training": [[tokens, {"next": 2.5}] for tokens, _ in curve],
        }
        return card.training("gpt", {"training": {"gpt": run}, "trainingPieces": 1_500_000})

    def test_a_held_out_curve_that_has_turned_is_not_hidden(self):
        self.assertIn("(lowest:\n3.00, at 2.0 million tokens)", self.told([4.0, 3.0, 3.4]))
        self.assertIn("2.50 on training text, measured with dropout at work, and at 3.40 on held-out text", self.told([4.0, 3.0, 3.4]))

    def test_how_often_the_corpus_was_seen_is_computed(self):
        self.assertIn("seen about 2 times", self.told([4.0, 3.0, 2.9]))

    def test_weights_without_a_log_say_so(self):
        self.assertIn("No log of the run", card.training("elmo", {"training": {}}))


class Cards(unittest.TestCase):
    def test_each_twin_has_its_figures_and_its_rivals(self):
        for twin in card.NAMES:
            text = card.card(twin, METRICS, 1_234_567)
            self.assertIn("1,234,567 parameters", text)
            for entry in card.figures(twin, METRICS["entries"]):
                self.assertIn(f"| {entry['key']} | {entry['model']} |", text)
            for heading in ("minimal pairs", "senses", "probes", "tried before"):
                self.assertIn(heading, text.lower())
            self.assertIn("trigram", text)
            self.assertNotIn("None", text)

    def test_no_seeds_no_spread(self):
        self.assertIn("not measured", card.seeds("gpt", []))
        entry = {"key": "seeds.heldOutLoss", "model": "gpt", "n": 3, "interval": [3.0, 3.1]}
        self.assertIn("3 seeds", card.seeds("gpt", [entry]))
