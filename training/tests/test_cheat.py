import json
import tempfile
import unittest
from pathlib import Path

import torch

from training import cheat
from training.model import Gpt
from training.pretrain import run
from training.tests import small
from training.tests.test_pretrain import pretraining


class WithoutTheMask(unittest.TestCase):
    def test_a_state_moves_when_its_own_target_changes(self):
        ids = torch.arange(20, 32)[None]
        changed = ids.clone()
        changed[0, 7] = 90
        real = torch.ones(1, 12, dtype=torch.bool)
        for look_ahead in (True, False):
            model = Gpt(small.SHAPE, look_ahead=look_ahead).initialize(torch.Generator().manual_seed(0))
            with torch.no_grad():
                same = torch.equal(model(ids, real)[0, 6], model(changed, real)[0, 6])
            self.assertEqual(same, look_ahead)

    def test_its_data_can_be_shipped(self):
        with tempfile.TemporaryDirectory() as directory:
            out, models, logs = Path(directory), {}, {}
            for name, options in (("without", {"look_ahead": False}), ("with", {})):
                trial = pretraining("gpt", tokens=4000, options=options)
                run(trial, out / name)
                models[name], logs[name] = trial.model, out / name / "log.jsonl"
            cheat.write(out / "no-mask.json", models, logs, small.TOKENIZER)
            found = json.loads((out / "no-mask.json").read_text())
        self.assertEqual((found["schema"], found["label"]), (cheat.SCHEMA, "logged"))
        for part in found["runs"].values():
            self.assertGreaterEqual(part["tokens"], 4000)
            self.assertIn("next", part["heldOut"][-1][1])
            self.assertEqual(len(part["continuations"]), 2 * len(cheat.PROMPTS))

    def test_writing_ends_at_its_length_and_never_draws_a_special(self):
        model = Gpt(small.SHAPE).initialize(torch.Generator().manual_seed(0)).eval()
        ids = cheat.write_on(model, [20, 21], 10, torch.Generator().manual_seed(2))
        self.assertLessEqual(len(ids), 12)
        self.assertTrue(all(i >= 5 for i in ids))
