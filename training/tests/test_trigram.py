import unittest

import numpy as np

from training.evaluation.trigram import Trigram
from training.tests import small


def sequences(count: int = 40) -> list[list[int]]:
    return [small.TOKENIZER.ids(text) for text in small.stories(count)]


class KneserNey(unittest.TestCase):
    def setUp(self):
        self.vocabulary = small.SHAPE.vocabulary
        self.model = Trigram(sequences(), self.vocabulary)

    def test_probabilities_sum_to_one_after_any_two_pieces(self):
        random = np.random.default_rng(0)
        text = sequences()[0]
        contexts = [(text[i], text[i + 1]) for i in range(0, 40, 5)] + random.integers(0, self.vocabulary, (40, 2)).tolist()
        every = np.arange(self.vocabulary)
        for a, b in contexts:
            found = self.model.distribution(a, b)
            self.assertAlmostEqual(found.sum(), 1.0, places=9)
            self.assertGreater(found.min(), 0.0)
            each = self.model.probability(np.full(self.vocabulary, a), np.full(self.vocabulary, b), every)
            np.testing.assert_allclose(found, each, rtol=1e-9)

    def test_between_two_sides_sums_to_one_and_uses_both(self):
        text = sequences()[0]
        left, right = text[3:5], text[6:8]
        found = self.model.between(left, right)
        self.assertAlmostEqual(found.sum(), 1.0, places=9)
        self.assertFalse(np.allclose(found, self.model.distribution(*left)))
        self.assertFalse(np.allclose(found, self.model.between(left, right[:1])))

    def test_it_knows_its_text_better_than_another_order_of_words(self):
        text = sequences()[3]
        shuffled = list(np.random.default_rng(1).permutation(text))
        self.assertLess(self.model.losses(text).mean() + 1, self.model.losses(shuffled).mean())

    def test_what_follows_often_in_many_contexts_is_likelier_than_what_follows_often_in_one(self):
        """Kneser & Ney's point: in a context never seen, *francisco* counts for the one word it has followed."""
        a, b, c, x, y = 10, 11, 12, 13, 14
        runs = [[a, x, b]] * 20 + [[i, y, b] for i in range(15, 35)]
        model = Trigram(runs, 50)
        self.assertGreater(model.distribution(40, 41)[y], 3 * model.distribution(40, 41)[x])
        self.assertAlmostEqual(model.distribution(40, c).sum(), 1.0)
