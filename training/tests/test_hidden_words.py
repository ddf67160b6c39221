"""masked.*, pseudoPerplexity and minimalPairs.*: who is shown what, and how it is counted."""

import unittest

import numpy as np
import torch

from training import frames
from training.evaluation import masked, minimal_pairs, next_sentence, pseudo
from training.evaluation.trigram import Trigram
from training.tests import small
from training.tests.test_gap import DOCUMENTS, models
from training.wordpiece import CLS, MASK, SEP

TOKENIZER = small.TOKENIZER
PAIRS = [
    frames.Pair(i, pieces[: len(pieces) // 2], pieces[len(pieces) // 2 :][:30]) for i, pieces in enumerate(DOCUMENTS)
]
PAIRS = [frames.Pair(pair.document, pair.a[:25], pair.b) for pair in PAIRS]


class Masked(unittest.TestCase):
    def setUp(self):
        self.hidden = masked.hide_all(PAIRS, TOKENIZER)
        self.bert = models()["bert"]

    def test_each_place_is_judged_as_it_is_alone(self):
        losses, right = masked.bert_judged(self.bert, self.hidden)
        alone = [masked.bert_judged(self.bert, [one]) for one in self.hidden]
        np.testing.assert_allclose(losses, np.concatenate([a for a, _ in alone]), atol=1e-4)
        np.testing.assert_array_equal(right, np.concatenate([b for _, b in alone]))

    def test_a_model_that_knows_the_answer_is_right_everywhere_and_one_that_knows_another_nowhere(self):
        table = torch.zeros(small.SHAPE.vocabulary)
        answer = max(set(a for one in self.hidden for a in one.answers))
        table[answer] = 50
        self.bert.logits = lambda states: table.expand(len(states), -1)
        _, right = masked.bert_judged(self.bert, self.hidden)
        self.assertEqual(right.tolist(), [float(a == answer) for one in self.hidden for a in one.answers])

    def test_the_trigram_reads_the_running_text_round_the_place_without_what_is_hidden(self):
        trigram = Trigram(DOCUMENTS, small.SHAPE.vocabulary)
        a, b = [20, 21, 22], [23, 24, 25, 26]
        pair = frames.Pair(0, a, b)
        ids = [MASK if piece in (22, 25) else piece for piece in pair.ids]
        one = masked.Hidden(pair, ids, [3, 7])  # 22, the last of A, and 25 in B
        self.assertEqual(one.answers, [22, 25])
        left, _ = masked.trigram_judged(trigram, [one], both=False)
        both, _ = masked.trigram_judged(trigram, [one], both=True)
        np.testing.assert_allclose(left, [-np.log(trigram.distribution(20, 21)[22]), -np.log(trigram.distribution(23, 24)[25])])
        np.testing.assert_allclose(both, [-np.log(trigram.between([20, 21], [23, 24])[22]), -np.log(trigram.between([23, 24], [26])[25])])
        beside = masked.Hidden(pair, [MASK if piece in (22, 23) else piece for piece in pair.ids], [3])
        hidden, _ = masked.trigram_judged(trigram, [beside], both=True)
        np.testing.assert_allclose(hidden, -np.log(trigram.distribution(20, 21)[22]))  # nothing on the right is known

    def test_entries(self):
        vocabulary = small.SHAPE.vocabulary
        unigram = np.full(vocabulary, -np.log(vocabulary))
        found = masked.masked_entries(self.bert, self.hidden, TOKENIZER, unigram, Trigram(DOCUMENTS, vocabulary))
        self.assertEqual(len(found), 12)
        n = {one["key"]: one["n"] for one in found}
        self.assertLess(n["masked.accuracy.letters"], n["masked.accuracy"])
        self.assertEqual(n["masked.accuracy"], sum(len(one.places) for one in self.hidden))


class InTurn(unittest.TestCase):
    def test_the_pieces_of_a_word_are_one_group_and_specials_none(self):
        ids = [CLS, *TOKENIZER.ids("xyz cat."), SEP]
        groups = pseudo.words_of(ids, TOKENIZER)
        self.assertEqual(groups, [[1, 2, 3], [4], [5]])

    def test_each_group_is_masked_alone_and_whole(self):
        bert = models()["bert"]
        rows = [
            pseudo.InTurn(ids, [0] * len(ids), pseudo.words_of(ids, TOKENIZER))
            for ids in ([CLS, *TOKENIZER.ids(text), SEP] for text in ("a cat.", "the xyz dog saw a hat."))
        ]
        for row, losses in zip(rows, pseudo.losses(bert, rows)):
            for group, loss in zip(row.groups, losses):
                ids = torch.tensor([[MASK if i in group else piece for i, piece in enumerate(row.ids)]])
                with torch.no_grad():
                    states = bert(ids, torch.zeros_like(ids), torch.ones_like(ids, dtype=torch.bool))
                    logits = bert.logits(states[0, group]).log_softmax(-1)
                expected = -sum(float(logits[i, row.ids[place]]) for i, place in enumerate(group))
                self.assertAlmostEqual(loss, expected, places=3)

    def test_pseudo_perplexity_counts_the_whole_words_of_one_window_a_story(self):
        twice = [*PAIRS, PAIRS[0]]
        (found,) = pseudo.pseudo_entries(models()["bert"], twice, TOKENIZER)
        self.assertEqual(found["n"], sum(len(frames.whole_word_places(pair.ids, TOKENIZER)) for pair in PAIRS))


class NextSentence(unittest.TestCase):
    def test_the_threshold_parts_what_can_be_parted(self):
        threshold = next_sentence.best_threshold(np.array([0.5, 0.6, 0.4]), np.array([0.1, 0.3, 0.0]))
        self.assertTrue(0.3 < threshold <= 0.4)

    def test_overlap_is_of_words_not_of_marks(self):
        pair = frames.Pair(0, TOKENIZER.ids("the cat saw a dog."), TOKENIZER.ids("the dog was happy."))
        self.assertEqual(next_sentence.overlap(pair, TOKENIZER), 0.5)

    def test_who_always_says_next_is_right_in_half_of_the_cases(self):
        bert = models()["bert"]
        bert.next_sentence = lambda states: torch.tensor([[1.0, 0.0]]).expand(len(states), -1)
        found = {one["model"]: one for one in next_sentence.next_sentence_entries(bert, PAIRS, PAIRS, TOKENIZER)}
        self.assertEqual(found["bert"]["value"], 0.5)
        self.assertEqual(found["bert"]["n"], 2 * len(PAIRS))


class MinimalPairs(unittest.TestCase):
    pairs = [
        {"phenomenon": name, "paradigm": "p", "good": "once upon a time", "bad": "upon once time a"} for name in ("x", "y", "y")
    ]

    def test_who_knows_the_text_prefers_it_and_swapped_pairs_turn_the_figure_round(self):
        trigram = Trigram(DOCUMENTS, small.SHAPE.vocabulary)
        swapped = [{**pair, "good": pair["bad"], "bad": pair["good"]} for pair in self.pairs]
        for pairs, value in ((self.pairs, 1.0), (swapped, 0.0)):
            found = minimal_pairs.minimal_pair_entries({}, trigram, pairs, TOKENIZER)
            self.assertEqual([(e["key"], e["value"], e["n"]) for e in found], [
                ("minimalPairs.all", value, 3), ("minimalPairs.x", value, 1), ("minimalPairs.y", value, 2),
            ])

    def test_the_same_sentence_twice_is_a_tie_for_every_model(self):
        same = [{**pair, "bad": pair["good"]} for pair in self.pairs]
        found = minimal_pairs.minimal_pair_entries(models(), Trigram(DOCUMENTS, small.SHAPE.vocabulary), same, TOKENIZER)
        self.assertEqual({entry["value"] for entry in found}, {0.5})
        self.assertEqual({entry["model"] for entry in found}, {"bert", "gpt", "elmo", "trigram"})

    def test_scores_add_up_over_every_piece(self):
        found = minimal_pairs.scores(models(), Trigram(DOCUMENTS, small.SHAPE.vocabulary), DOCUMENTS[:1], TOKENIZER)
        self.assertTrue(all(values.shape == (1,) and values[0] < -len(DOCUMENTS[0]) for values in found.values()))
