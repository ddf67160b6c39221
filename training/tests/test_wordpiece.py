import unittest
from collections import Counter

from training.tests.small import TOKENIZER
from training.wordpiece import SPECIALS, UNK, VOCABULARY_SIZE, WordPiece, alphabet, count_words, normalize, split_words
from training.wordpiece import train_vocabulary


class Normalization(unittest.TestCase):
    def test_case_accents_and_controls(self):
        self.assertEqual(normalize("Élan NAÏVE"), "elan naive")
        self.assertEqual(normalize("a\u200bb\u00adc\0d\ufffde\tf"), "abcde f")

    def test_lower_cases_each_character_by_itself(self):
        self.assertEqual(normalize("ΟΣ"), "οσ")  # str.lower() would end in a final sigma

    def test_chinese_stands_alone(self):
        self.assertEqual(split_words(normalize("我爱bank")), ["我", "爱", "bank"])

    def test_punctuation_is_a_word_and_a_symbol_is_not(self):
        self.assertEqual(split_words("don't—stop… 20° €5"), ["don", "'", "t", "—", "stop", "…", "20°", "€5"])


class Matching(unittest.TestCase):
    def test_longest_match_first(self):
        tokenizer = WordPiece([*SPECIALS, "a", "ab", "abc", "##c", "##cd", "##d"])
        self.assertEqual(tokenizer.tokens("abcd abd"), ["abc", "##d", "ab", "##d"])

    def test_a_word_without_a_match_is_unknown_as_a_whole(self):
        self.assertEqual(TOKENIZER.ids("a我b")[1], UNK)
        self.assertEqual(WordPiece([*SPECIALS, "a"]).ids("ab"), [UNK])

    def test_a_hundred_characters_at_most(self):
        self.assertNotIn(UNK, TOKENIZER.ids("a" * 100))
        self.assertEqual(TOKENIZER.ids("a" * 101), [UNK])

    def test_only_the_mask_is_special_in_typed_text(self):
        ids = TOKENIZER.typed_ids("a [mask] [SEP]")
        self.assertEqual([TOKENIZER.pieces[i] for i in ids[:3]], ["a", "[MASK]", "["])


class Vocabulary(unittest.TestCase):
    def test_the_frozen_vocabulary(self):
        tokenizer = WordPiece.load()
        self.assertEqual(len(tokenizer.id_of), VOCABULARY_SIZE)
        self.assertEqual(tuple(tokenizer.pieces[:5]), SPECIALS)
        self.assertLessEqual(set(alphabet()), set(tokenizer.pieces))
        for code in range(33, 127):
            self.assertIn(chr(code).lower(), tokenizer.id_of)
            self.assertIn("##" + chr(code).lower(), tokenizer.id_of)
        for word in "bank bat river money cave wings ball hit baseball boat fish check coins".split():
            self.assertEqual(tokenizer.tokens(word), [word])

    def test_learning_fills_the_size_and_keeps_the_words_asked_for(self):
        size = len(SPECIALS) + len(alphabet()) + 12
        counts = count_words(["the cat sat on the mat with the hat"] * 3 + ["there was a cathedral and other matters"])
        pieces = train_vocabulary(counts, whole_words=["zebra"], size=size)
        self.assertEqual(len(set(pieces)), size)
        self.assertIn("zebra", pieces)
        self.assertEqual(WordPiece(pieces).tokens("the cat"), ["the", "cat"])

    def test_too_few_words_are_refused(self):
        with self.assertRaises(ValueError):
            train_vocabulary(count_words(["a b"]))

    def test_words_that_weigh_fractions_are_merged_to_the_end(self):
        with self.assertRaises(ValueError):  # too few of them
            train_vocabulary(Counter({"bab": 5.5, "baab": 2.8}))
