import json
import tempfile
import unittest
from pathlib import Path
from random import Random

import numpy as np
import torch

from training import evaluate, export, frames, logs
from training.evaluation import past
from training.evaluation.entries import counted, entry
from training.tests import small
from training.twins import TWINS
from training.wordpiece import MASK, SEP, WordPiece


class Frames(unittest.TestCase):
    def test_pairs_are_consecutive_and_fit(self):
        sentences = [[10 * i + j for j in range(6, 12)] for i in range(8)]
        found = frames.pairs(0, sentences, positions=32)
        self.assertEqual([piece for pair in found for piece in pair.a + pair.b], sum(sentences, [])[: 29 + 19])
        self.assertTrue(all(len(pair.ids) <= 32 for pair in found))
        self.assertEqual(len(found[0].ids), len(found[0].segments))

    def test_a_false_second_part_comes_from_another_document(self):
        true = [frames.Pair(i, [i + 10], [i + 10]) for i in range(5)]
        for pair in frames.swapped(true, 32, Random(0)):
            self.assertNotEqual(pair.a, pair.b)

    def test_only_whole_words_are_hidden(self):
        tokenizer = WordPiece([*small.TOKENIZER.pieces[:5], "sun", "##flower", "is", "up"])
        pair = frames.Pair(0, tokenizer.ids("sunflower is"), tokenizer.ids("up"))
        self.assertEqual(frames.whole_word_places(pair.ids, tokenizer), [3, 5])
        ids, places = frames.hide(pair, tokenizer, Random(0))
        self.assertEqual([ids[place] for place in places], [MASK])

    def test_windows_score_every_piece_once(self):
        pieces = list(range(100, 400))
        rows = frames.windows(pieces, 128)
        self.assertEqual([piece for row in rows for piece in row[1:]], pieces)
        self.assertTrue(all(row[0] == SEP and len(row) <= 128 for row in rows))


class Intervals(unittest.TestCase):
    def test_the_interval_holds_the_mean_and_follows_the_documents(self):
        random = np.random.default_rng(0)
        values = (random.random(4000) < 0.6).astype(float)
        found = entry("masked.accuracy", "bert", counted(range(4000), values))
        low, high = found["interval"]
        self.assertTrue(low < found["value"] < high)
        self.assertAlmostEqual(high - low, 4 * (0.24 / 4000) ** 0.5, delta=0.01)
        self.assertEqual(found["n"], 4000)
        of_ten = entry("masked.accuracy", "bert", counted(np.arange(4000) // 400, np.sort(values)))["interval"]
        self.assertGreater(of_ten[1] - of_ten[0], 5 * (high - low))  # what stands in one document stands or falls together


class Curves(unittest.TestCase):
    def test_a_thinned_curve_ends_where_the_run_ended(self):
        for count in (1, 60, 61, 119, 120):
            with tempfile.TemporaryDirectory() as run:
                log = Path(run) / "log.jsonl"
                lines = [{"step": i, "tokens": 10 * i, "seconds": i, "training": {"next": 1.0}} for i in range(count)]
                log.write_text("".join(json.dumps(line) + "\n" for line in lines))
                curves = logs.curves(log)
            self.assertEqual(curves["training"][-1][0], 10 * (count - 1))
            self.assertEqual(len({tokens for tokens, _ in curves["training"]}), len(curves["training"]))
            self.assertLessEqual(len(curves["training"]), logs.CURVE_POINTS + 1)
            self.assertEqual(curves["heldOut"], [])


class Keeping(unittest.TestCase):
    """What becomes of figures that are not measured again."""

    earlier = {
        "weights": {"bert": "a"},
        "entries": [{"key": key, "model": "bert", "value": 1} for key in ("gap.top1", "gapless", "minimalPairs.all", "seeds.x")],
    }

    def test_of_the_same_weights_they_stay_but_for_the_part_that_is_measured(self):
        kept = evaluate.still_true(self.earlier, {"bert": "a"})
        found = evaluate.measured({"gap": lambda: [{"key": "gap.top1", "model": "bert", "value": 2}]}, kept)
        self.assertEqual([(e["key"], e["value"]) for e in found], [("gap.top1", 2), ("gapless", 1), ("minimalPairs.all", 1)])

    def test_of_other_weights_none_stays(self):
        for weights in ({"bert": "b"}, {"bert": "a", "gpt": "c"}):
            self.assertEqual(evaluate.still_true(self.earlier, weights), [])

    def test_the_file_is_json_with_a_line_for_each_entry(self):
        self.assertEqual(json.loads(evaluate.as_text(self.earlier)), self.earlier)
        self.assertEqual(evaluate.as_text(self.earlier).count('"key"'), 4)
        self.assertTrue(all(line.count('"key"') < 2 for line in evaluate.as_text(self.earlier).split("\n")))

    def test_every_definition_that_a_part_can_name_is_there(self):
        for key in ("minimalPairs", "senses", "senses.average", "probes.like", "seeds.heldOutLoss", "quantization.logLoss"):
            self.assertIn(key, evaluate.DEFINITIONS)


class Past(unittest.TestCase):
    def run_at(self, directory: Path, name: str, tokens: int, loss: float, twin: str = "gpt") -> None:
        (directory / f"{name}.json").write_text(json.dumps({"twin": twin, "seed": 1, "tokens": 1000}))
        line = {"step": 9, "tokens": tokens, "seconds": 1.0, "heldOut": {"next": loss, "masked": 9.0}}
        (directory / f"{name}.jsonl").write_text(json.dumps(line) + "\n")

    def test_a_run_that_was_stopped_is_told_from_one_that_finished(self):
        with tempfile.TemporaryDirectory() as name:
            self.run_at(Path(name), "a", 1005, 3.0)
            self.run_at(Path(name), "b", 500, 7.0)
            found = past.grid(Path(name))
        self.assertEqual([(row["finished"], row["heldOut"]["next"]) for row in found], [(True, 3.0), (False, 7.0)])

    def test_seeds_are_of_finished_runs_of_one_twin(self):
        with tempfile.TemporaryDirectory() as name:
            for seed, loss in enumerate((3.0, 3.2, 3.1)):
                self.run_at(Path(name), f"gpt-{seed}", 1000, loss)
            self.run_at(Path(name), "gpt-stopped", 100, 8.0)
            self.run_at(Path(name), "bert-alone", 1000, 2.0, twin="bert")
            (found,) = past.seed_entries(Path(name))
        self.assertEqual((found["model"], found["value"], found["n"], found["interval"]), ("gpt", 3.1, 3, [3.0, 3.2]))
        self.assertEqual(past.seed_entries(Path(name)), [])  # none there

    def test_only_the_run_whose_weights_were_exported_is_told_of(self):
        model = TWINS["gpt"](small.SHAPE).initialize(torch.Generator().manual_seed(0))
        with tempfile.TemporaryDirectory() as name:
            directory = Path(name)
            export.export(model, small.TOKENIZER, directory / "export")
            exported = export.load(directory / "export")
            torch.save({"model": model.state_dict()}, directory / "checkpoint.pt")
            self.assertFalse(past.is_exported(directory, exported))  # no log
            (directory / "log.jsonl").write_text(json.dumps({"step": 1, "tokens": 5, "seconds": 1.0, "training": {}}) + "\n")
            self.assertTrue(past.is_exported(directory, exported))
            model.tokens.weight.data[7, 3] += 0.01
            torch.save({"model": model.state_dict()}, directory / "checkpoint.pt")
            self.assertFalse(past.is_exported(directory, exported))
            told = evaluate.trained({"gpt": exported}, directory, directory, "here", {"gpt": {"tokens": 3}})
        self.assertEqual(told, {"gpt": {"tokens": 3}})  # what was known of these weights before
