import json
import tempfile
import unittest
from pathlib import Path

import torch

from training.pretrain import Config, Pretraining, learning_rate, run
from training.tests import small


def pretraining(twin: str, **changes) -> Pretraining:
    return Pretraining(small.config(twin, **changes), small.texts(), small.texts(seed=1), small.SHAPE)


class Loop(unittest.TestCase):
    def test_loss_falls(self):
        for twin, loss in (("bert", "masked"), ("gpt", "next"), ("elmo", "forward"), ("elmo", "backward")):
            trial = pretraining(twin)
            before = trial.held_out()[loss]
            while trial.tokens < trial.config.tokens:
                trial.train_step()
            self.assertLess(trial.held_out()[loss], 0.8 * before, twin)

    def test_a_resumed_run_equals_an_uninterrupted_one(self):
        for twin in ("bert", "gpt", "elmo"):
            whole, first, second = (pretraining(twin, dropout=0.1) for _ in range(3))
            for _ in range(8):
                whole.train_step()
            for _ in range(3):
                first.train_step()
            with tempfile.TemporaryDirectory() as directory:
                torch.save(first.state(), Path(directory) / "state.pt")
                second.restore(torch.load(Path(directory) / "state.pt"))
            for _ in range(5):
                second.train_step()
            self.assertEqual((whole.step, whole.tokens), (second.step, second.tokens))
            for a, b in zip(whole.model.parameters(), second.model.parameters()):
                self.assertTrue(torch.equal(a, b))

    def test_run_ends_at_its_budget_and_leaves_a_log_and_a_checkpoint(self):
        with tempfile.TemporaryDirectory() as directory:
            out = Path(directory)
            run(pretraining("gpt", tokens=8000), out)
            lines = [json.loads(line) for line in (out / "log.jsonl").read_text().splitlines()]
            self.assertGreaterEqual(lines[-1]["tokens"], 8000)
            self.assertIn("heldOut", lines[-1])
            again = pretraining("gpt", tokens=8000)
            run(again, out)
            self.assertEqual(again.step, lines[-1]["step"])
            self.assertEqual(Config.of_run(out, Path("nowhere.json")), again.config)

    def test_a_torn_last_line_of_the_log_does_not_stop_a_resume(self):
        with tempfile.TemporaryDirectory() as directory:
            out = Path(directory)
            run(pretraining("gpt", tokens=4000), out)
            lines = (out / "log.jsonl").read_text()
            with (out / "log.jsonl").open("a") as file:
                file.write(lines.splitlines()[-1][:20])
            run(pretraining("gpt", tokens=4000), out)
            self.assertEqual((out / "log.jsonl").read_text(), lines)

    def test_pads_are_not_counted(self):
        trial = pretraining("bert")
        batch = trial.mixture.draw()
        self.assertEqual(sum(trial.mixture.seen.values()), int((batch.ids != 0).sum()))

    def test_warm_up_and_decay(self):
        config = small.config("gpt")
        rates = [learning_rate(config, tokens) for tokens in (0, 1000, 2000, 11_000, 20_000)]
        self.assertEqual(rates[0], 0.0)
        self.assertAlmostEqual(rates[1], config.learningRate / 2)
        self.assertAlmostEqual(rates[2], config.learningRate)
        self.assertAlmostEqual(rates[3], config.learningRate / 2)
        self.assertAlmostEqual(rates[4], 0.0)
