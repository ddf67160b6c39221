import unittest

import numpy as np
import torch

from training.elmo import Elmo
from training.evaluation.features import Reading, features
from training.model import Bert, Gpt
from training.tests.small import SHAPE, TOKENIZER
from training.wordpiece import CLS, SEP

SENTENCES = ("They were very happy.", "Go.", "One day, Tim went to the park and saw a big red ball.")


def model(kind):
    return kind(SHAPE).initialize(torch.Generator().manual_seed(1)).eval()


def whole(text: str) -> Reading:
    ids = tuple(TOKENIZER.ids(text))
    return Reading(ids, tuple((i,) for i in range(len(ids))))


class Features(unittest.TestCase):
    def test_pads_change_nothing(self):
        for kind in (Bert, Gpt, Elmo):
            together = features(model(kind), [whole(text) for text in SENTENCES])
            apart = [features(model(kind), [whole(text)]) for text in SENTENCES]
            for layer, rows in together.items():
                np.testing.assert_allclose(rows, np.concatenate([one[layer] for one in apart]), atol=1e-5)

    def test_layers_and_widths(self):
        blocks = [f"layer {k}" for k in range(1, SHAPE.layers + 1)]
        of_elmo = ["static", "layer 1", "layer 2", "mix"]
        for kind, names in ((Bert, ["static", *blocks]), (Gpt, ["static", *blocks]), (Elmo, of_elmo)):
            found = features(model(kind), [whole("Go.")])
            self.assertEqual(list(found), names)
            for name, rows in found.items():
                self.assertEqual(rows.shape[1], SHAPE.width * (2 if kind is Elmo and name != "static" else 1))

    def test_a_static_vector_knows_no_context(self):
        for kind in (Bert, Gpt, Elmo):
            one, two = (features(model(kind), [whole(text)]) for text in ("a big ball.", "Tim went to a big park."))
            np.testing.assert_array_equal(one["static"][1], two["static"][4])
            self.assertGreater(np.abs(one["layer 1"][1] - two["layer 1"][4]).max(), 1e-4)

    def test_gpt_and_half_of_elmo_know_nothing_of_what_comes_after(self):
        for kind, width in ((Gpt, SHAPE.width), (Elmo, SHAPE.width)):
            one, two = (features(model(kind), [whole(text)]) for text in ("the big ball.", "the big dog went"))
            for layer in one:
                np.testing.assert_allclose(one[layer][:2, :width], two[layer][:2, :width], atol=1e-6)

    def test_elmos_second_half_is_that_of_the_text_from_its_end(self):
        elmo = model(Elmo)
        one, two = (features(elmo, [whole(text)]) for text in ("a big ball.", "Tim saw the red big ball."))
        for layer in ("layer 1", "layer 2"):
            np.testing.assert_allclose(one[layer][-3:, SHAPE.width :], two[layer][-3:, SHAPE.width :], atol=1e-6)

    def test_elmos_state_of_a_word_has_read_the_word_and_no_more_than_its_side(self):
        one, two = (features(model(Elmo), [whole(text)]) for text in ("Tim saw a dog.", "Tim saw a cat."))
        for layer in ("layer 1", "layer 2"):
            moved = np.abs(one[layer] - two[layer]).reshape(5, 2, SHAPE.width).max(2) > 1e-5  # [token, direction]
            self.assertEqual(moved.T.tolist(), [[False, False, False, True, True], [True, True, True, True, False]])

    def test_the_states_are_the_models_own(self):
        bert, a, b = model(Bert), TOKENIZER.ids("a dog"), TOKENIZER.ids("the cat.")
        ids = torch.tensor([[CLS, *a, SEP, *b, SEP]])
        segments = torch.tensor([[0] * (len(a) + 2) + [1] * (len(b) + 1)])
        with torch.no_grad():
            last = bert(ids, segments, torch.ones_like(ids).bool())[0]
        second = tuple(range(len(a), len(a) + len(b)))
        found = features(bert, [Reading(tuple(a), ((0,), second), tuple(b))])[f"layer {SHAPE.layers}"]
        np.testing.assert_allclose(found[0], last[1], atol=1e-5)
        np.testing.assert_allclose(found[1], last[len(a) + 2 : -1].mean(0), atol=1e-5)

    def test_a_text_that_is_too_long_is_refused(self):
        with self.assertRaises(ValueError):
            features(model(Gpt), [Reading((7,) * SHAPE.positions, ((0,),))])
