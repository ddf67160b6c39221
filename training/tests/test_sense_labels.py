"""The label files: their form, that they are filled, and that no twin was trained on them."""

import os
import re
import unittest
from collections import Counter
from pathlib import Path

from training import corpus, senses
from training.evaluation.senses import LABELS, WORDS, labelled, reading_at, unstarred
from training.tests.small import TOKENIZER
from training.wordpiece import normalize, split_words

CORPUS = Path(os.environ.get("CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))


def like() -> list[tuple[str, str, str]]:
    lines = (LABELS / "like.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [tuple(line.split("\t")) for line in lines]


def plain(text: str) -> str:
    return " ".join(split_words(normalize(text)))


class Form(unittest.TestCase):
    def test_at_least_twenty_sentences_a_sense_each_with_its_word_once(self):
        for word in WORDS:
            rows = labelled(word)
            self.assertTrue(all(n >= 20 for n in Counter(row.sense for row in rows).values()), word)
            self.assertGreaterEqual(len({row.sense for row in rows}), 2)
            self.assertEqual(len({plain(row.sentence) for row in rows}), len(rows), word)
            for row in rows:
                self.assertIn(row.clue, ("before", "after", "both"))
                self.assertIn(row.source, ("held-out", "written"))
                self.assertEqual(row.sentence[row.start : row.start + len(word)].lower(), word)
                self.assertEqual(plain(row.sentence).split().count(word), 1, row.sentence)

    def test_at_least_a_hundred_sentences_with_like(self):
        self.assertGreaterEqual(len(like()), 100)
        self.assertEqual({part for part, _, _ in like()}, {"verb", "preposition"})
        self.assertTrue(all(unstarred(text)[2].lower() == "like" for _, _, text in like()))

    def test_a_sentence_without_one_marked_word_is_refused(self):
        for text in ("no star", "*two* *words*", "*half"):
            with self.assertRaises(ValueError):
                unstarred(text)

    def test_the_group_of_a_reading_is_the_marked_word(self):
        reading = reading_at("Tim saw a big dog.", 14, "dog", TOKENIZER)
        self.assertEqual([TOKENIZER.pieces[reading.a[i]] for i in reading.groups[0]], TOKENIZER.tokens("dog"))

    def test_no_sentence_fills_a_template_of_the_training(self):
        for word, _, template in senses.templates(senses.TRAINING):
            wild = r"\{(\w+)\}"
            parts = re.split(wild, template)
            pattern = "".join(
                f"(?:{'|'.join(map(re.escape, senses.SLOTS[part]))})" if i % 2 else re.escape(part)
                for i, part in enumerate(parts)
            )
            for row in labelled(word):
                self.assertIsNone(re.fullmatch(pattern, row.sentence, re.IGNORECASE), row.sentence)


@unittest.skipUnless((CORPUS / "tinystories.txt").exists(), "no corpus here")
class NeverTrainedOn(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        training, cls.held_out = corpus.split(corpus.read_documents(CORPUS))
        cls.trained, cls.kept_apart = (
            "\n".join(text for texts in side.values() for text in texts).lower() for side in (training, cls.held_out)
        )

    def test_no_sentence_stands_in_a_training_document(self):
        sentences = [row.sentence for word in WORDS for row in labelled(word)]
        sentences += [unstarred(text)[0] for *_, text in like()]
        self.assertEqual([sentence for sentence in sentences if sentence.lower() in self.trained], [])

    def test_what_is_called_held_out_stands_in_a_held_out_document(self):
        for word in WORDS:
            for row in labelled(word):
                self.assertEqual(row.sentence.lower() in self.kept_apart, row.source == "held-out", row.sentence)
        for _, document, text in like():
            source, number = document.split()
            self.assertIn(unstarred(text)[0], self.held_out[source][int(number)])
