import unittest
from random import Random

import numpy as np

from training import corpus, senses
from training.tests import small


class Split(unittest.TestCase):
    def test_documents_stand_on_one_side_only(self):
        documents = {"tinystories": [f"story number {i} of many that differ, {i * 7} words" for i in range(200)]}
        training, held_out = corpus.split(documents)
        self.assertFalse(set(training["tinystories"]) & set(held_out["tinystories"]))
        self.assertEqual(len(training["tinystories"]), 190)

    def test_near_duplicates_leave_the_held_out_side(self):
        story = "once there was a cat who wanted to find a very long way home before the night came"
        other = "the king of the far hill ate nine cakes and then he slept until the next spring"
        self.assertEqual(corpus.without_near_duplicates([story + " again", other], [story]), [other])

    def test_the_same_each_time(self):
        documents = {"tatoeba": [f"sentence {i}" for i in range(100)]}
        self.assertEqual(corpus.split(documents), corpus.split(documents))

    def test_sentences(self):
        self.assertEqual(
            corpus.sentences_of('He said, "Go away." Tom ran.\nWhy?  End'),
            ['He said, "Go away."', "Tom ran.", "Why?", "End"],
        )


class Packing(unittest.TestCase):
    def test_a_document_comes_back(self):
        documents = small.documents()
        packed = corpus.Packed.from_documents(documents, small.TOKENIZER)
        self.assertEqual(len(packed.source_of), sum(map(len, documents.values())))
        first, last = packed.document_start[3:5]
        pieces = packed.pieces[packed.sentence_start[first] : packed.sentence_start[last]]
        np.testing.assert_array_equal(pieces, small.TOKENIZER.ids(documents["tinystories"][3]))


class Senses(unittest.TestCase):
    def test_held_out_templates_never_occur_in_training(self):
        training = {line for _, _, line in senses.templates(senses.TRAINING)}
        held_out = {line for _, _, line in senses.templates(senses.HELD_OUT)}
        self.assertFalse(training & held_out)
        trained = {text for _, _, text in senses.sentences(senses.TRAINING, 200, Random(0))}
        tested = {text for _, _, text in senses.sentences(senses.HELD_OUT, 50, Random(0))}
        self.assertFalse(trained & tested)

    def test_at_least_forty_templates_a_sense_each_with_its_word(self):
        for (word, _), lines in senses.TRAINING.items():
            self.assertGreaterEqual(len(lines.strip().split("\n")), 40)
        for word, _, line in senses.templates(senses.TRAINING) + senses.templates(senses.HELD_OUT):
            self.assertRegex(line, rf"\b{word}\b")

    def test_every_slot_is_filled(self):
        for _, _, text in senses.sentences(senses.TRAINING, 3, Random(0)):
            self.assertNotIn("{", text)
