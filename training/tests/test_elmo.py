import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from training.batches import ElmoBatch, elmo_rows, elmo_windows
from training.elmo import BETWEEN, STARTS, Elmo
from training.export import export, load
from training.model import Gpt, Shape
from training.objectives import elmo_loss
from training.tests import small
from training.wordpiece import PAD, SEP


def elmo(between: str = "norm") -> Elmo:
    model = Elmo(small.SHAPE, between).initialize(torch.Generator().manual_seed(3))
    for parameter in model.parameters():  # away from the start, so that every path matters
        parameter.data += 0.2 * torch.randn(parameter.shape, generator=torch.Generator().manual_seed(4))
    return model.eval()


def directions(rows: list[list[int]]) -> torch.Tensor:
    """[2, B, T]: the boundary and the row, and the boundary and the reversed row, padded."""
    longest = max(map(len, rows)) + 1
    return torch.tensor([
        [[SEP, *row[::step]] + [PAD] * (longest - len(row) - 1) for row in rows] for step in (1, -1)
    ])


@torch.no_grad()
def states(model: Elmo, row: list[int]) -> tuple[torch.Tensor, torch.Tensor]:
    """Forward and backward states of each layer, in the order of the text: [3, T, d] each."""
    found = torch.stack(model.states(directions([row])))[:, :, 0, 1:]  # [3, 2, T, d]
    return found[:, 0], found[:, 1].flip(1)


class Directions(unittest.TestCase):
    def test_no_later_token_changes_a_forward_state_and_no_earlier_one_a_backward_state(self):
        model, row = elmo(), list(range(20, 30))
        for place in range(10):
            changed = [*row[:place], 90, *row[place + 1 :]]
            (forward, backward), (forward2, backward2) = states(model, row), states(model, changed)
            self.assertTrue(torch.equal(forward[:, :place], forward2[:, :place]))
            self.assertTrue(torch.equal(backward[:, place + 1 :], backward2[:, place + 1 :]))
            self.assertFalse(torch.equal(forward[1:, place:], forward2[1:, place:]))
            self.assertFalse(torch.equal(backward[1:, : place + 1], backward2[1:, : place + 1]))

    def test_pads_change_neither(self):
        model, rows = elmo(), [[20, 21, 22], [30, 31, 32, 33, 34, 35, 36]]
        with torch.no_grad():
            together = model.states(directions(rows))[-1]  # [2, B, T, d]
            for index, row in enumerate(rows):
                alone = model.states(directions([row]))[-1]
                torch.testing.assert_close(together[:, index, : len(row) + 1], alone[:, 0], atol=1e-6, rtol=1e-5)


class Batches(unittest.TestCase):
    def setUp(self):
        self.texts = small.texts()
        self.batch = elmo_windows(self.texts, 8, np.random.default_rng(0), longest=32)

    def test_the_backward_row_is_the_text_reversed(self):
        for forward, backward, real in zip(*self.batch.ids, self.batch.real):
            n = real.sum()
            self.assertEqual((forward[0], backward[0]), (SEP, SEP))
            np.testing.assert_array_equal(forward[1:n], backward[1:n][::-1])
            self.assertTrue((forward[n:] == PAD).all() and (backward[n:] == PAD).all())

    def test_targets_are_the_next_pieces_of_the_document(self):
        for ids, targets, real in zip(self.batch.ids[0], self.batch.targets[0], self.batch.real):
            n = real.sum()
            np.testing.assert_array_equal(targets[: n - 1], ids[1:n])
            where = np.flatnonzero((np.lib.stride_tricks.sliding_window_view(self.texts.pieces, n - 1) == ids[1:n]).all(1))
            following = {int(self.texts.pieces[w + n - 1]) for w in where if w + n - 1 < len(self.texts.pieces)}
            self.assertTrue(int(targets[n - 1]) in following | {SEP})

    def test_the_last_sentence_of_the_corpus_can_be_drawn(self):
        start = np.array([self.texts.starts[-2], 0])
        length = np.array([self.texts.starts[-1] - start[0], 3])
        batch = elmo_rows(self.texts, start, length, np.array([False, True]), np.array([True, False]))
        self.assertEqual(batch.targets[0, 0, length[0]], SEP)
        self.assertEqual(batch.targets[1, 0, length[0]], self.texts.pieces[start[0] - 1])
        self.assertEqual(batch.targets[0, 1, 3], self.texts.pieces[3])

    def test_no_target_is_read_before_it_is_guessed(self):
        """Changing a target in one direction never changes the states from which it is guessed."""
        model, batch = elmo(), self.batch
        ids = torch.from_numpy(batch.ids)
        with torch.no_grad():
            before = model(ids)
            for way in (0, 1):
                for place in (3, 7):
                    changed = ids.clone()
                    changed[way, 0, place + 1 :] = 99  # the target at `place` and all after it
                    torch.testing.assert_close(model(changed)[way, 0, : place + 1], before[way, 0, : place + 1])

    def test_a_padded_batch_has_the_loss_of_its_sentences_alone(self):
        model, random = elmo(), np.random.default_rng(0)
        with torch.no_grad():
            together = elmo_loss(model, self.batch, random, torch.float32)
            sums = dict.fromkeys(together, 0.0)
            for row in range(8):
                n = int(self.batch.real[row].sum())
                alone = ElmoBatch(
                    self.batch.ids[:, row : row + 1, :n], self.batch.targets[:, row : row + 1, :n],
                    self.batch.real[row : row + 1, :n],
                )
                for name, loss in elmo_loss(model, alone, random, torch.float32).items():
                    sums[name] += loss.item() * n
        for name, loss in together.items():
            self.assertAlmostEqual(loss.item(), sums[name] / self.batch.real.sum(), places=5)


class Files(unittest.TestCase):
    def test_an_export_reads_back(self):
        for between in BETWEEN:
            model = elmo(between)
            with tempfile.TemporaryDirectory() as directory:
                export(model, small.TOKENIZER, Path(directory))
                again = load(Path(directory))
            ids = directions([[20, 21, 22, 23]])
            with torch.no_grad():
                torch.testing.assert_close(again.logits(again(ids)), model.logits(model(ids)), atol=0.05, rtol=0.05)

    def test_as_many_parameters_outside_the_embeddings_as_the_blocks(self):
        blocks = sum(p.numel() for p in Gpt(Shape()).blocks.parameters())
        for between in BETWEEN:
            model = Elmo(Shape(), between)
            own = sum(p.numel() for p in model.parameters()) - model.tokens.weight.numel()
            self.assertLess(abs(own / blocks - 1), 0.05)

    def test_unknown_options_are_refused(self):
        for options in ({"between": "magic"}, {"start": "magic"}):
            with self.assertRaises(ValueError):
                Elmo(small.SHAPE, **options)
        self.assertEqual(len(STARTS), 2)
