import unittest

import numpy as np

from training import batches
from training.tests import small
from training.wordpiece import CLS, PAD, SEP


class BertRows(unittest.TestCase):
    def setUp(self):
        self.texts = small.texts()

    def test_framing(self):
        batch = batches.bert_pairs(self.texts, 64, np.random.default_rng(0), longest=40, vary=True)
        self.assertLessEqual(batch.ids.shape[1], 40)
        for ids, segments, real in zip(batch.ids, batch.segments, batch.real):
            kept = list(ids[real])
            self.assertEqual((kept[0], kept[-1], kept.count(SEP)), (CLS, SEP, 2))
            first = kept.index(SEP)
            self.assertEqual(list(segments[real]), [0] * (first + 1) + [1] * (len(kept) - first - 1))
            self.assertTrue((ids[~real] == PAD).all() and (segments[~real] == 0).all())

    def test_half_of_the_pairs_are_true_and_those_are_consecutive(self):
        random = np.random.default_rng(0)
        pieces = " ".join(map(str, self.texts.pieces))
        labels = []
        for _ in range(20):
            batch = batches.bert_pairs(self.texts, 64, random, longest=40, vary=False)
            labels.append(batch.is_next)
            for ids, label in zip(batch.ids, batch.is_next):
                a_end = list(ids).index(SEP)
                b_end = list(ids).index(SEP, a_end + 1)
                joined = " ".join(map(str, [*ids[1:a_end], *ids[a_end + 1 : b_end]]))
                if label == 0:
                    self.assertIn(joined, pieces)
        self.assertAlmostEqual(np.concatenate(labels).mean(), 0.5, delta=0.05)

    def test_single_sentences_have_no_pair(self):
        batch = batches.bert_singles(self.texts, 16, np.random.default_rng(0), {"tatoeba": 1.0}, longest=16)
        self.assertTrue((batch.is_next == -1).all() and (batch.segments == 0).all())
        self.assertTrue(((batch.ids == SEP).sum(1) == 1).all())


class GptRows(unittest.TestCase):
    def setUp(self):
        self.texts = small.texts()

    def test_the_target_is_the_next_piece_inside_one_document(self):
        documents = [" ".join(map(str, small.TOKENIZER.ids(t))) for ts in small.documents().values() for t in ts]
        batch = batches.gpt_windows(self.texts, 64, np.random.default_rng(1), longest=32)
        for ids, targets, real in zip(batch.ids, batch.targets, batch.real):
            np.testing.assert_array_equal(ids[real][1:], targets[real][:-1])
            self.assertNotIn(SEP, ids[real][1:])  # a [SEP] opens a row or is its last target
            row = [*ids[real], targets[real][-1]]
            inner = " ".join(str(piece) for piece in row if piece != SEP)
            self.assertTrue(any(inner in document for document in documents))

    def test_windows_start_at_the_separator_and_in_mid_story(self):
        random = np.random.default_rng(2)
        drawn = [batches.gpt_windows(self.texts, 64, random, longest=32).ids[:, 0] == SEP for _ in range(30)]
        self.assertAlmostEqual(np.concatenate(drawn).mean(), 0.55, delta=0.05)

    def test_short_texts_end_with_the_separator(self):
        batch = batches.gpt_shorts(self.texts, 16, np.random.default_rng(0), {"tatoeba": 1.0}, longest=16)
        for targets, real in zip(batch.targets, batch.real):
            self.assertEqual(targets[real][-1], SEP)


class Shares(unittest.TestCase):
    def test_tokens_keep_to_the_shares(self):
        config = small.config("bert")
        mixture = batches.Mixture(config.kinds, small.texts(), np.random.default_rng(0))
        for _ in range(200):
            mixture.draw()
        self.assertAlmostEqual(mixture.seen["pairs"] / sum(mixture.seen.values()), 0.7, delta=0.03)
