import unittest

import numpy as np
import torch

from training.elmo import Elmo
from training.evaluation import gap
from training.evaluation.perplexity import elmo_losses, gpt_losses, perplexity_entries, windows_of
from training.evaluation.senses import WORDS
from training.evaluation.trigram import Trigram
from training.model import Bert, Gpt
from training.tests import small
from training.wordpiece import SEP, WordPiece


def models() -> dict:
    generator = torch.Generator().manual_seed(0)
    found = {"bert": Bert(small.SHAPE), "gpt": Gpt(small.SHAPE), "elmo": Elmo(small.SHAPE)}
    for model in found.values():
        model.initialize(generator)
        for parameter in model.parameters():
            parameter.data += 0.3 * torch.randn(parameter.shape, generator=generator)
    return {name: model.eval() for name, model in found.items()}


DOCUMENTS = [small.TOKENIZER.ids(text) for text in small.stories(6)]


class Gaps(unittest.TestCase):
    def setUp(self):
        self.models = models()
        self.some = gap.gaps(DOCUMENTS, small.TOKENIZER, seed=1, count=6)
        self.trigram = Trigram(DOCUMENTS, small.SHAPE.vocabulary)

    def test_every_prediction_is_a_distribution(self):
        left = gap.gpt_left(self.models["gpt"], self.some)
        forward, backward = gap.elmo_directions(self.models["elmo"], self.some)
        rescored = torch.stack([gap.gpt_rescored(self.models["gpt"], one, row) for one, row in zip(self.some, left)])
        for table in (gap.bert_masked(self.models["bert"], self.some), left, forward, backward, rescored):
            torch.testing.assert_close(table.exp().sum(1), torch.ones(len(self.some)), atol=1e-4, rtol=1e-4)

    def test_rescored_candidates_share_by_the_likelihood_of_the_whole_window(self):
        gpt = self.models["gpt"]
        last = gap.Gap(0, self.some[0].pieces[: self.some[0].place + 1], self.some[0].place)  # nothing stands after it
        for one in (*self.some[:2], last):
            left = gap.gpt_left(gpt, [one])[0]
            found = gap.gpt_rescored(gpt, one, left)
            best = left.topk(gap.CANDIDATES).indices.tolist()
            windows = [[piece if i != one.place else other for i, piece in enumerate(one.pieces)] for other in best[:3]]
            whole = [-losses.sum() for losses in gpt_losses(gpt, windows)]
            self.assertAlmostEqual(float(found[best[0]] - found[best[1]]), whole[0] - whole[1], places=3)
            self.assertAlmostEqual(float(found[best[0]] - found[best[2]]), whole[0] - whole[2], places=3)
            others = [i for i in range(len(left)) if i not in best]
            torch.testing.assert_close(found[others], left[others])

    def test_who_sees_only_one_side_does_not_notice_the_other(self):
        changed = [gap.Gap(one.document, one.pieces[: one.place + 1] + [9] * (len(one.pieces) - one.place - 1), one.place)
                   for one in self.some]
        for see in (lambda some: gap.gpt_left(self.models["gpt"], some),
                    lambda some: gap.elmo_directions(self.models["elmo"], some)[0],
                    lambda some: gap.bert_masked(self.models["bert"], some, cut=True)):
            torch.testing.assert_close(see(self.some), see(changed))
        both = gap.bert_masked(self.models["bert"], self.some)
        self.assertFalse(torch.allclose(both, gap.bert_masked(self.models["bert"], changed)))

    def test_no_model_sees_the_answer(self):
        other = [gap.Gap(one.document, [9 if i == one.place else piece for i, piece in enumerate(one.pieces)], one.place)
                 for one in self.some]
        for see in (lambda some: gap.bert_masked(self.models["bert"], some),
                    lambda some: gap.elmo_directions(self.models["elmo"], some)[1]):
            torch.testing.assert_close(see(self.some), see(other))

    def test_entries_of_all_models_and_methods(self):
        entries = gap.gap_entries(self.models, self.trigram, self.some, {"clue after": self.some[:3]})
        methods = {(one["model"], one["method"]) for one in entries if one["key"] == "gap.top1"}
        self.assertEqual(len(methods), 9)
        gains = [(one["group"], one["n"]) for one in entries if one["key"] == "gap.gainOfRight"]
        self.assertEqual(sorted(gains), [("all", 6)] * 4 + [("clue after", 3)] * 4)
        self.assertTrue(all(one["key"] in gap.DEFINITIONS for one in entries))

    def test_the_gain_is_what_the_right_side_takes_off_the_loss_in_bits(self):
        found = {("gpt", "left"): gap.Judged(np.array([3.0, 2.0]) * np.log(2), np.zeros(2)),
                 ("gpt", "rescore"): gap.Judged(np.array([1.0, 1.0]) * np.log(2), np.zeros(2))}
        (gain,) = gap._gains(found, [0, 1], "all")
        self.assertEqual(gain["value"], 1.5)

    def test_the_labelled_word_is_what_is_hidden(self):
        tokenizer = WordPiece.load()
        groups = gap.labelled_gaps(tokenizer)
        self.assertEqual(set(groups), {"clue before", "clue after"})
        for some in groups.values():
            self.assertGreater(len(some), 100)
            self.assertTrue({tokenizer.pieces[one.answer] for one in some} <= set(WORDS))


class Perplexities(unittest.TestCase):
    def test_gpt_scores_every_piece_once_from_what_stands_before_it(self):
        gpt = models()["gpt"]
        rows = [[20, 21, 22], [30, 31, 32, 33, 34]]
        for row, losses in zip(rows, gpt_losses(gpt, rows)):
            with torch.no_grad():
                ids = torch.tensor([[SEP, *row[:-1]]])
                logits = gpt.logits(gpt(ids, torch.ones_like(ids, dtype=torch.bool))).log_softmax(-1)
            expected = -logits[0, torch.arange(len(row)), torch.tensor(row)]
            torch.testing.assert_close(torch.from_numpy(losses), expected, atol=1e-5, rtol=1e-4)

    def test_elmo_scores_every_piece_once_in_each_direction(self):
        elmo = models()["elmo"]
        rows = [[20, 21, 22], [30, 31, 32, 33, 34]]
        forward, backward = elmo_losses(elmo, rows)
        for row, ahead, behind in zip(rows, forward, backward):
            self.assertEqual((len(ahead), len(behind)), (len(row), len(row)))
            with torch.no_grad():
                ids = torch.tensor([[[SEP, *row[:-1]]], [[SEP, *row[:0:-1]]]])
                logits = elmo.logits(elmo(ids)).log_softmax(-1)
            for way, (losses, targets) in enumerate(((ahead, row), (behind, row[::-1]))):
                expected = -logits[way, 0, torch.arange(len(row)), torch.tensor(targets)]
                torch.testing.assert_close(torch.from_numpy(losses), expected, atol=1e-5, rtol=1e-4)

    def test_entries(self):
        vocabulary = small.SHAPE.vocabulary
        forward, backward = Trigram(DOCUMENTS, vocabulary), Trigram([row[::-1] for row in DOCUMENTS], vocabulary)
        rows, owner = windows_of(DOCUMENTS, 32)
        unigram = np.full(vocabulary, -np.log(vocabulary))
        entries = perplexity_entries(models(), unigram, forward, backward, rows, owner)
        by_name = {(one["key"], one["model"]): one for one in entries}
        self.assertEqual(len(by_name), 7)
        self.assertAlmostEqual(by_name["perplexity", "unigram"]["value"], vocabulary, delta=0.01)
        self.assertEqual({one["n"] for one in entries}, {sum(map(len, DOCUMENTS))})
        backwards = Trigram([row[::-1] for row in DOCUMENTS], vocabulary)
        expected = np.exp(np.concatenate([backwards.losses(row[::-1]) for row in rows]).mean())
        self.assertAlmostEqual(by_name["perplexity.backward", "trigram"]["value"], expected, places=4)
        self.assertTrue(all(one["value"] > 1 for one in entries))
