import unittest

import torch

from training.elmo import Elmo
from training.evaluation import gap
from training.evaluation.perplexity import elmo_losses, perplexity_entries
from training.evaluation.trigram import Trigram
from training.model import Bert, Gpt
from training.tests import small
from training.wordpiece import SEP


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
        entries = gap.gap_entries(self.models, self.trigram, self.some)
        methods = {(one["model"], one["method"]) for one in entries if one["key"] == "gap.top1"}
        self.assertEqual(len(methods), 9)
        self.assertEqual(sum(one["key"] == "gap.gainOfRight" for one in entries), 4)
        self.assertTrue(all(one["key"] in gap.DEFINITIONS for one in entries))


class Perplexities(unittest.TestCase):
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
        entries = perplexity_entries(models()["elmo"], forward, backward, DOCUMENTS, 32)
        self.assertEqual([(one["key"], one["model"]) for one in entries][-1], ("perplexity.backward", "elmo"))
        self.assertTrue(all(one["value"] > 1 for one in entries))
