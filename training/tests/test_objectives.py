import unittest

import numpy as np
import torch
from torch.nn import functional as F

from training.batches import BertBatch, GptBatch, bert_pairs
from training.twins import TWINS
from training.objectives import TiedCrossEntropy, bert_loss, gpt_loss, mask_pieces
from training.tests import small
from training.wordpiece import MASK, PAD


def model(kind: str):
    twin = TWINS[kind](small.SHAPE).initialize(torch.Generator().manual_seed(3))
    for parameter in twin.parameters():  # away from the symmetric start, so that every path matters
        parameter.data += 0.2 * torch.randn(parameter.shape, generator=torch.Generator().manual_seed(4))
    return twin


class Masking(unittest.TestCase):
    def setUp(self):
        random = np.random.default_rng(0)
        self.ids = random.integers(5, 4096, (400, 100))
        self.ids[:, 0], self.ids[:, 60] = 2, 3
        self.ids[:, 90:] = PAD
        self.masked = mask_pieces(self.ids, 4096, random)

    def test_fifteen_percent_and_never_a_special(self):
        words = (self.ids >= 5).sum()
        self.assertAlmostEqual(len(self.masked.places) / words, 0.15, delta=0.005)
        self.assertTrue((self.ids.reshape(-1)[self.masked.places] >= 5).all())

    def test_eighty_ten_ten(self):
        seen = self.masked.ids.reshape(-1)[self.masked.places]
        same = seen == self.masked.targets
        self.assertAlmostEqual((seen == MASK).mean(), 0.8, delta=0.02)
        self.assertAlmostEqual(same.mean(), 0.1, delta=0.02)
        self.assertTrue((seen >= MASK).all())

    def test_nothing_else_changes_and_the_targets_are_the_text(self):
        elsewhere = np.ones(self.ids.size, bool)
        elsewhere[self.masked.places] = False
        np.testing.assert_array_equal(self.masked.ids.reshape(-1)[elsewhere], self.ids.reshape(-1)[elsewhere])
        np.testing.assert_array_equal(self.masked.targets, self.ids.reshape(-1)[self.masked.places])

    def test_it_is_dynamic(self):
        other = mask_pieces(self.ids, 4096, np.random.default_rng(1))
        self.assertFalse(np.array_equal(other.places, self.masked.places))

    def test_a_short_sentence_has_one_place_at_least(self):
        masked = mask_pieces(np.array([[2, 77, 3, 0]]), 4096, np.random.default_rng(0))
        self.assertEqual(list(masked.places), [1])


class NoLeak(unittest.TestCase):
    def test_bert_does_not_see_what_it_must_guess(self):
        """Two texts that differ only under a [MASK] look the same to the model."""
        ids = np.array([[2, 50, 51, 52, 53, 54, 55, 56, 3]])
        for seed in range(30):
            masked = mask_pieces(ids, 4096, np.random.default_rng(seed))
            if masked.ids.reshape(-1)[masked.places[0]] == MASK:
                other = ids.copy()
                other.reshape(-1)[masked.places] = 99
                again = mask_pieces(other, 4096, np.random.default_rng(seed))
                np.testing.assert_array_equal(masked.ids, again.ids)
                return
        self.fail("no place became [MASK]")

    def test_gpt_states_do_not_depend_on_later_tokens(self):
        gpt, real = model("gpt"), torch.ones(1, 12, dtype=torch.bool)
        ids = torch.arange(20, 32)[None]
        changed = ids.clone()
        changed[0, 7:] = 150
        with torch.no_grad():
            before, after = gpt(ids, real), gpt(changed, real)
        self.assertTrue(torch.equal(before[:, :7], after[:, :7]))
        self.assertFalse(torch.equal(before[:, 7:], after[:, 7:]))

    def test_bert_states_depend_on_both_sides(self):
        bert, real = model("bert"), torch.ones(1, 12, dtype=torch.bool)
        ids, segments = torch.arange(20, 32)[None], torch.zeros(1, 12, dtype=torch.long)
        changed = ids.clone()
        changed[0, 11] = 150
        with torch.no_grad():
            self.assertFalse(torch.equal(bert(ids, segments, real)[:, 0], bert(changed, segments, real)[:, 0]))


class SameAtEachWidth:
    """A stand-in for a random generator, so that the same place is masked however wide the batch is."""

    def random(self, shape: tuple[int, int]) -> np.ndarray:
        return np.tile(np.linspace(0.1, 0.9, 16)[: shape[1]], (shape[0], 1))

    def integers(self, low: int, high: int, size: int) -> np.ndarray:
        return np.full(size, low)


class Padding(unittest.TestCase):
    """A padded batch gives the loss of its sentences alone, weighted by their places."""

    def test_bert(self):
        bert = model("bert")
        batch = bert_pairs(small.texts(), 6, np.random.default_rng(0), longest=48, vary=True)
        real = torch.from_numpy(batch.real)
        with torch.no_grad():
            together = bert(torch.from_numpy(batch.ids), torch.from_numpy(batch.segments), real)
            for row in range(6):
                n = int(real[row].sum())
                one = bert(
                    torch.from_numpy(batch.ids[row : row + 1, :n]),
                    torch.from_numpy(batch.segments[row : row + 1, :n]),
                    real[row : row + 1, :n],
                )
                torch.testing.assert_close(together[row, :n], one[0], atol=1e-5, rtol=1e-5)

    def test_bert_loss_does_not_move_with_more_pads(self):
        bert = model("bert")
        ids = np.array([[2, 50, 51, 52, 53, 54, 3]])
        wide = np.pad(ids, ((0, 0), (0, 9)))
        losses = []
        for some in (ids, wide):
            batch = BertBatch(some, np.zeros_like(some), some > 0, np.array([0]))
            losses.append(bert_loss(bert, batch, SameAtEachWidth(), torch.float32))
        for name in losses[0]:
            self.assertAlmostEqual(losses[0][name].item(), losses[1][name].item(), places=5)

    def test_gpt(self):
        gpt = model("gpt")
        rows = [[3, 20, 21, 22, 23], [30, 31, 32], [40, 41, 42, 43, 44, 45, 46, 3]]
        longest = max(map(len, rows))
        padded = np.array([row + [PAD] * (longest - len(row)) for row in rows])
        real = np.array([[i < len(row) - 1 for i in range(longest - 1)] for row in rows])
        random = np.random.default_rng(0)
        together = gpt_loss(gpt, GptBatch(padded[:, :-1], padded[:, 1:], real), random, torch.float32)["next"].item()
        total = 0.0
        for row in rows:
            ids = np.array([row])
            alone = GptBatch(ids[:, :-1], ids[:, 1:], np.ones((1, len(row) - 1), bool))
            total += gpt_loss(gpt, alone, random, torch.float32)["next"].item() * (len(row) - 1)
        self.assertAlmostEqual(together, total / real.sum(), places=5)


class Tied(unittest.TestCase):
    def test_equals_the_plain_cross_entropy(self):
        generator = torch.Generator().manual_seed(0)
        states = torch.randn(TiedCrossEntropy.CHUNK + 30, 16, generator=generator, requires_grad=True)
        weight = torch.randn(50, 16, generator=generator, requires_grad=True)
        bias = torch.randn(50, generator=generator, requires_grad=True)
        targets = torch.randint(50, (len(states),), generator=generator)
        inputs = (states, weight, bias)
        ours = TiedCrossEntropy.apply(*inputs, targets, len(targets), torch.float32)
        plain = F.cross_entropy(F.linear(states, weight, bias), targets)
        self.assertAlmostEqual(ours.item(), plain.item(), places=5)
        for a, b in zip(torch.autograd.grad(3 * ours, inputs), torch.autograd.grad(3 * plain, inputs)):
            torch.testing.assert_close(a, b, atol=1e-6, rtol=1e-4)
