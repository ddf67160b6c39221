import unittest

import numpy as np
import torch

from training.evaluation import writing
from training.evaluation.trigram import Trigram
from training.tests import small
from training.tests.test_gap import DOCUMENTS, models
from training.wordpiece import SPECIALS

VOCABULARY = small.SHAPE.vocabulary
TRIGRAM = Trigram(DOCUMENTS, VOCABULARY)


def figures(texts: list[list[int]], known: set = frozenset()) -> dict[str, float]:
    found = writing.measured([[5, 6]] * len(texts), texts, TRIGRAM, known)
    flat = {key: [value for row in rows for value in row] for key, rows in found.items()}
    return {key: float(np.mean(values)) for key, values in flat.items() if values}


class Measured(unittest.TestCase):
    def test_different_pairs_are_counted_over_all_texts(self):
        self.assertEqual(figures([[10, 11, 12], [13, 14, 15]])["writing.distinct2"], 1.0)
        self.assertEqual(figures([[10, 11, 12], [10, 11, 12]])["writing.distinct2"], 0.5)
        self.assertEqual(figures([[10, 10, 10, 10, 10]])["writing.distinct2"], 0.25)

    def test_a_repetition_is_one_in_the_same_text(self):
        own = list(range(10, 20))
        self.assertEqual(figures([own, own])["writing.repeated4"], 0.0)
        self.assertAlmostEqual(figures([own[:4] * 2])["writing.repeated4"], 1 / 5)

    def test_trigrams_of_the_corpus_are_found(self):
        self.assertEqual(figures([[10, 11, 12, 13]], {(10, 11, 12)})["writing.trigramsFound"], 0.5)

    def test_a_known_text_is_likelier_than_a_shuffled_one(self):
        text = DOCUMENTS[0][2:42]
        shuffled = list(np.random.default_rng(0).permutation(text))
        key = "writing.trigramPerplexity"
        self.assertLess(figures([text])[key], figures([shuffled])[key])


class Writers(unittest.TestCase):
    def test_each_writes_pieces_and_no_special_tokens(self):
        prompts = torch.tensor([pieces[: writing.PROMPT] for pieces in DOCUMENTS[:3]])
        for (name, method), write in writing.WRITERS.items():
            with torch.no_grad():
                found = write(models()[name], prompts, torch.Generator().manual_seed(0))
                again = write(models()[name], prompts, torch.Generator().manual_seed(0))
            self.assertEqual(found.shape, (3, writing.LENGTH), (name, method))
            self.assertGreaterEqual(int(found.min()), len(SPECIALS))
            torch.testing.assert_close(found, again)

    def test_who_reads_from_the_left_is_led_by_the_last_piece(self):
        """A model that always says the piece after the one it has just read."""
        gpt = models()["gpt"]
        gpt.forward = lambda ids, real: ids[..., None].float()

        def after(states: torch.Tensor) -> torch.Tensor:
            return 99.0 * torch.nn.functional.one_hot((states[:, 0].long() + 1) % VOCABULARY, VOCABULARY)

        gpt.logits = after
        found = writing.gpt_writes(gpt, torch.tensor([[20, 7]]), torch.Generator().manual_seed(0))
        self.assertEqual(found[0].tolist(), list(range(8, 8 + writing.LENGTH)))

    def test_gibbs_leaves_no_place_unwritten(self):
        bert = models()["bert"]
        bert.logits = lambda states: 99.0 * torch.nn.functional.one_hot(torch.full((len(states),), 9), VOCABULARY)
        found = writing.bert_gibbs(bert, torch.tensor([[20, 7]]), torch.Generator().manual_seed(0))
        self.assertEqual(set(found[0].tolist()), {9})

    def test_the_held_out_text_stands_beside(self):
        long = [pieces + pieces for pieces in DOCUMENTS]
        self.assertTrue(all(len(pieces) >= writing.PROMPT + writing.LENGTH for pieces in long))
        found = writing.writing_entries({"gpt": models()["gpt"]}, [*long, DOCUMENTS[0][:20]], TRIGRAM, set())
        self.assertEqual([e["n"] for e in found if e["key"] == "writing.repeated4"], [6 * (writing.LENGTH - 3)] * 2)
        self.assertEqual(len(found), 8)
        self.assertEqual({entry["model"] for entry in found}, {"gpt", "held-out text"})
        self.assertTrue(all(entry["key"] in writing.DEFINITIONS for entry in found))
