import unittest

import torch

from training import predictions
from training.evaluation import gap
from training.model import Bert, Gpt
from training.tests.small import SHAPE, TOKENIZER
from training.wordpiece import CLS, SEP


def ids(text: str) -> list[int]:
    return TOKENIZER.ids(text)


class PredictionsTest(unittest.TestCase):
    def test_rescoring_at_the_beginning_is_that_of_the_gap_task(self):
        model = Gpt(SHAPE).initialize(torch.Generator().manual_seed(1)).eval()
        pieces = ids("The dog helped Tim.")
        one = gap.Gap(0, pieces, 0)
        theirs = gap.gpt_rescored(model, one, gap.gpt_left(model, [one])[0])
        with torch.no_grad():
            ours = predictions.rescored(model, [SEP], pieces[1:])
        self.assertLess((ours - theirs).abs().max().item(), 1e-4)

    def test_a_hidden_place_is_that_of_the_gap_task(self):
        model = Bert(SHAPE).initialize(torch.Generator().manual_seed(2)).eval()
        pieces = ids("They were very happy.")
        theirs = gap.bert_masked(model, [gap.Gap(0, pieces, 2)])[0]
        framed = [CLS, *pieces, SEP]
        with torch.no_grad():
            ours = predictions.masked(model, framed, [0] * len(framed), 3)
        self.assertLess((ours - theirs).abs().max().item(), 1e-4)


if __name__ == "__main__":
    unittest.main()
