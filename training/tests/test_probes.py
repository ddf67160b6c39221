import unittest
from dataclasses import replace

import numpy as np
import torch

from training.elmo import Elmo
from training.evaluation import probe_tasks, probes, senses
from training.evaluation.features import Reading
from training.evaluation.probe_tasks import Example
from training.model import Bert, Gpt
from training.tests.small import SHAPE, TOKENIZER, documents
from training.wordpiece import MASK


def words(example: Example) -> list[str]:
    return [TOKENIZER.pieces[i] for i in example.reading.a]


def place(example: Example) -> str:
    return words(example)[example.reading.groups[0][0]]


class Neighbours(unittest.TestCase):
    def test_the_nearest_other_decides(self):
        vectors = np.array([[1, 0], [2, 0.1], [0, 1], [0.1, 3], [1, 0.2]])
        np.testing.assert_array_equal(senses.agreement(vectors, np.array(list("aabba"))), [1, 1, 1, 1, 1])
        np.testing.assert_array_equal(senses.agreement(vectors, np.array(list("abbba"))), [0, 0, 1, 1, 0])

    def test_equal_vectors_share_their_neighbours(self):
        vectors = np.ones((4, 3))
        np.testing.assert_allclose(senses.agreement(vectors, np.array(list("aaab"))), [2 / 3, 2 / 3, 2 / 3, 0])

    def test_entries_of_a_word(self):
        models = {name: kind(SHAPE).initialize(torch.Generator().manual_seed(1)).eval() for name, kind in
                  (("bert", Bert), ("gpt", Gpt), ("elmo", Elmo))}
        found = senses.senses_entries(models, TOKENIZER, ("orange", "fly", "mean"))
        named = [(e["key"], e["model"], e["method"], e["group"]) for e in found]
        self.assertEqual(len(set(named)), len(named))  # the word *mean* and the mean over words apart
        static = [e for e in found if e["method"] == "static" and e["key"] == "senses.orange" and e["group"] == "all"]
        self.assertEqual(len({e["value"] for e in static}), 1)  # one vector for both senses, in every model
        named_by = ("model", "method", "group")
        mean = next(e for e in found if e["key"] == "senses.average" and e["model"] == "gpt" and e["group"] == "all")
        own = [
            e["value"] for e in found
            if e["definition"] == "senses" and [e[k] for k in named_by] == [mean[k] for k in named_by]
        ]
        self.assertAlmostEqual(mean["value"], sum(own) / 3, places=4)
        self.assertTrue(all(e["definition"] in senses.DEFINITIONS for e in found))


class Regression(unittest.TestCase):
    def test_the_gradient_is_zero_where_it_ends(self):
        random = torch.Generator().manual_seed(0)
        x = torch.randn(200, 5, generator=random)
        y = (x[:, 0] + 0.5 * torch.randn(200, generator=random) > 0.3).float()
        weights = probes.fit(x, y, 0.1).requires_grad_()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(x @ weights[:-1] + weights[-1], y)
        (loss + 0.05 * weights[:-1].square().sum()).backward()
        self.assertLess(float(weights.grad.abs().max()), 1e-3)

    def test_principal_directions_hold_what_varies_most(self):
        random = torch.Generator().manual_seed(0)
        x = torch.randn(500, 4, generator=random) * torch.tensor([0.1, 5.0, 0.2, 2.0])
        directions = probes.principal(x, 2)
        self.assertEqual(directions.abs().argmax(0).tolist(), [1, 3])

    def test_a_probe_finds_what_is_there_and_guesses_where_nothing_is(self):
        random = np.random.default_rng(0)
        x = random.normal(size=(600, 6))
        there = [Example(Reading((), ()), (), f"story {i // 2}", int(x[i, 2] > 0)) for i in range(600)]
        nothing = [Example(Reading((), ()), (), f"story {i // 2}", int(random.integers(2))) for i in range(600)]

        def prepare(fitted: np.ndarray) -> torch.Tensor:
            return probes._prepared(x, fitted, None)

        self.assertGreater(probes.right(there, prepare).mean(), 0.93)
        self.assertAlmostEqual(probes.right(nothing, prepare).mean(), 0.5, delta=0.1)

    def test_what_is_scored_never_prepares(self):
        examples = [Example(Reading((), ()), (), f"story {i}", i % 2) for i in range(60)]
        x = np.random.default_rng(0).normal(size=(60, 3))

        def prepare(fitted: np.ndarray) -> torch.Tensor:
            folds = {probes.fold_of(examples[i].document) for i in np.flatnonzero(fitted)}
            self.assertEqual(len(folds), probes.FOLDS - 2)
            return probes._prepared(x, fitted, None)

        probes.right(examples, prepare)

    def test_a_word_that_only_the_scored_part_has_is_in_no_bag(self):
        examples = [Example(Reading((), ()), bag, "d", 0) for bag in (("a", "b"), ("a",), ("b", "c"), ("c",))]
        self.assertEqual(probes._bag(examples, np.array([True, True, False, False])).shape, (4, 1))


    def test_groups_stand_side_by_side(self):
        vectors = np.array([[1.0, 2.0], [4.0, 1.0], [5.0, 6.0], [7.0, 8.0]])
        self.assertEqual(probes.joined(vectors, 1, False).shape, (4, 2))
        np.testing.assert_array_equal(probes.joined(vectors, 2, False), [[1, 2, 4, 1], [5, 6, 7, 8]])
        np.testing.assert_array_equal(probes.joined(vectors, 2, True)[:, 4:], [[3, 1], [2, 2]])


class Rules(unittest.TestCase):
    def test_quotes_are_out_and_what_they_held_is_known(self):
        found = probe_tasks._unquoted('"Go," said Tim. "I can." He ran.')
        flat = [(word, inside) for words, labels in found for word, inside in zip(words, labels)]
        self.assertEqual([word for word, inside in flat if inside], ["go", ",", "i", "can", "."])
        self.assertNotIn('"', [word for word, _ in flat])

    def test_quoted_examples_hold_no_quote(self):
        held = {"tinystories": ['"I see a ball," said Tim. Tim saw a hat. "Go!" said Sue. They were happy.'] * 3}
        found = probe_tasks.quoted(held, TOKENIZER)
        self.assertTrue(found)
        self.assertFalse(any('"' in words(example) for example in found))

    def test_tense(self):
        lines = ["The dog was happy.", "A cat saw me.", "The dog is happy.", "He said she is happy.", "Go to the park."]
        found = probe_tasks.tense({"tatoeba": lines}, TOKENIZER)
        self.assertEqual(sorted(example.label for example in found), [0, 1])  # as many of each, none with both
        self.assertEqual([example.bag for example in found if example.label], [("the", "dog", "is", "happy", ".")])

    def test_number_hides_its_verb(self):
        lines = ["The dog was happy.", "The cats were happy.", "You were happy.", "To have a ball is a lot."]
        held = {"tatoeba": lines}
        found = probe_tasks.number(held, TOKENIZER)
        self.assertEqual([e.label for e in sorted(found, key=lambda e: e.label)], [0, 1])
        for example in found:
            (before,), (at,) = example.reading.groups
            self.assertEqual((at, example.reading.a[at]), (before + 1, MASK))
            self.assertFalse({"was", "were"} & {*words(example), *example.bag})

    def test_a_false_second_sentence_comes_from_another_document_of_the_same_fold(self):
        held = documents()
        fold_of = probes.fold_of
        found = probe_tasks.following(held, TOKENIZER, fold_of)
        self.assertEqual({example.label for example in found}, {0, 1})
        homes: dict[tuple[int, ...], set[int]] = {}
        for name, text in probe_tasks._stories(held):
            for sentence in probe_tasks.sentences_of(text):
                homes.setdefault(tuple(TOKENIZER.ids(sentence)), set()).add(fold_of(name))
        for example in found:
            self.assertIn(fold_of(example.document), homes[example.reading.b])

    def test_like_is_read_at_its_word(self):
        found = probe_tasks.like(TOKENIZER)
        pieces = TOKENIZER.ids("like")
        for example in found:
            self.assertEqual([example.reading.a[i] for i in example.reading.groups[0]], pieces)


class Entries(unittest.TestCase):
    def test_every_task_layer_and_rival_has_its_figure(self):
        roomy = replace(SHAPE, positions=256)  # the little vocabulary makes long rows
        models = {"gpt": Gpt(roomy).initialize(torch.Generator().manual_seed(1)).eval()}
        held = documents()
        more = "The dogs were happy. The cat is big. The dog was sad."
        held["tinystories"] = [f"{text} {more}" for text in held["tinystories"]]
        found = probes.probes_entries(models, held, TOKENIZER)
        for task in probe_tasks.RULES:
            methods = [(e["method"], e["group"]) for e in found if e["key"] == f"probes.{task}"]
            layers = ["static", *(f"layer {k}" for k in range(1, SHAPE.layers + 1))]
            self.assertEqual(sorted(methods), sorted([("majority", "own width"), ("bag of words", "own width"),
                             *((layer, group) for layer in layers for group in ("own width", "equal width"))]))
        self.assertTrue(all(e["definition"] in probes.DEFINITIONS for e in found))
