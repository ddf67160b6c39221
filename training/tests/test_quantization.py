import unittest

import numpy as np
import torch

from training.evaluation import masked, quantization
from training.evaluation.perplexity import windows_of
from training.tests import small
from training.tests.test_gap import DOCUMENTS, models
from training.tests.test_hidden_words import PAIRS


class Rounding(unittest.TestCase):
    def test_halves_go_up_as_in_javascript(self):
        int8, scales = quantization.quantize_rows(np.array([[127, 0.5, 1.5, -0.5, -1.5, -127]], np.float32))
        self.assertEqual(scales.tolist(), [1.0])
        self.assertEqual(int8[0].tolist(), [127, 1, 2, 0, -1, -127])

    def test_a_row_of_zeros_stays(self):
        int8, scales = quantization.quantize_rows(np.zeros((2, 3), np.float32))
        self.assertEqual((int8.any(), scales.any()), (False, False))

    def test_no_number_is_off_by_more_than_half_a_step_of_its_own_row(self):
        matrix = np.random.default_rng(0).normal(size=(20, 30)).astype(np.float32) * np.arange(1, 21)[:, None].astype(np.float32)
        found = quantization.as_on_the_page({"m": matrix.astype(np.float16), "v": np.ones(3, np.float16)})
        steps = np.abs(matrix.astype(np.float16)).max(1).astype(float) / 127
        self.assertTrue((np.abs(found["m"] - matrix.astype(np.float16)) <= steps[:, None] * 0.5001).all())
        np.testing.assert_array_equal(found["v"], np.ones(3, np.float32))

    def test_one_other_integer_is_another_digest(self):
        matrix = np.random.default_rng(0).normal(size=(4, 5)).astype(np.float32)
        other = matrix.copy()
        other[2, 1] += np.abs(matrix[2]).max() / 100
        self.assertNotEqual(*(quantization.int8_digest({"m": one, "v": np.ones(2)}) for one in (matrix, other)))


class Cost(unittest.TestCase):
    def test_the_same_weights_cost_nothing_and_spoiled_ones_something(self):
        hidden = masked.hide_all(PAIRS, small.TOKENIZER)
        rows, owner = windows_of(DOCUMENTS, 32)
        reference, spoiled = models(), models()
        same = quantization.quantization_entries(reference, reference, hidden, rows, owner)
        self.assertEqual([entry["value"] for entry in same], [0.0] * 6)
        with torch.no_grad():
            before = quantization._losses("gpt", reference["gpt"], hidden, rows)
            spoiled["gpt"].tokens.weight += 0.5 * torch.randn(spoiled["gpt"].tokens.weight.shape)
            after = quantization._losses("gpt", spoiled["gpt"], hidden, rows)
        found = {
            (e["key"].split(".")[1], e["model"]): e
            for e in quantization.quantization_entries(reference, spoiled, hidden, rows, owner)
        }
        self.assertAlmostEqual(found["logLoss", "gpt"]["value"], (after - before).mean(), places=4)
        self.assertAlmostEqual(found["share", "gpt"]["value"], after.sum() / before.sum() - 1, places=4)
        self.assertEqual({found[key, "gpt"]["n"] for key in ("logLoss", "share")}, {sum(map(len, DOCUMENTS))})
        self.assertEqual(found["logLoss", "bert"]["value"], 0.0)
