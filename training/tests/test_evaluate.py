import json
import tempfile
import unittest
from pathlib import Path
from random import Random

import numpy as np

from training import evaluate, frames
from training.__main__ import MODELS
from training.tests import small
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
        entry = evaluate.entry("masked.accuracy", "bert", evaluate.counted(list(range(4000)), list(values)))
        low, high = entry["interval"]
        self.assertTrue(low < entry["value"] < high)
        self.assertAlmostEqual(high - low, 4 * (0.24 / 4000) ** 0.5, delta=0.01)
        self.assertEqual(entry["n"], 4000)


class Curves(unittest.TestCase):
    def test_a_thinned_curve_ends_where_the_run_ended(self):
        for count in (1, 60, 61, 119, 120):
            with tempfile.TemporaryDirectory() as run:
                lines = [{"step": i, "tokens": 10 * i, "seconds": i, "training": {"next": 1.0}} for i in range(count)]
                (Path(run) / "log.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
                curves = evaluate.training_of(Path(run), "here")
            self.assertEqual(curves["training"][-1][0], 10 * (count - 1))
            self.assertEqual(len({tokens for tokens, _ in curves["training"]}), len(curves["training"]))
            self.assertLessEqual(len(curves["training"]), evaluate.CURVE_POINTS + 1)
            self.assertEqual(curves["heldOut"], [])


@unittest.skipUnless((MODELS / "metrics.json").exists(), "not evaluated yet")
class Metrics(unittest.TestCase):
    def test_the_committed_file_keeps_to_its_schema(self):
        metrics = json.loads((MODELS / "metrics.json").read_text(encoding="utf-8"))
        self.assertEqual(metrics["schema"], evaluate.SCHEMA)
        for entry in metrics["entries"]:
            self.assertEqual(set(entry), {"key", "model", "value", "n", "interval", "definition"})
            self.assertIn(entry["definition"], metrics["definitions"])
            low, high = entry["interval"]
            self.assertTrue(low <= entry["value"] <= high and entry["n"] > 0)
        tokens = {round(run["tokens"] / 1e6) for run in metrics["training"].values()}
        self.assertEqual(len(tokens), 1)  # the twins have seen equally much
        for run in metrics["training"].values():
            self.assertEqual(set(run), {"tokens", "steps", "seconds", "machine", "training", "heldOut"})
