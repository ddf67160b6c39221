"""The rival from before neural networks: an interpolated modified Kneser–Ney trigram on word pieces (Kneser & Ney 1995;
Chen & Goodman 1998, 4.1), in numpy: counts are sorted codes, a look-up is a binary search.
"""

from collections.abc import Iterable

import numpy as np

from training.wordpiece import SEP


class _Order:
    """Counts of n-grams, as (context, piece) with a code for the context; their discounts and back-off weights."""

    def __init__(self, contexts: np.ndarray, pieces: np.ndarray, vocabulary: int):
        self.vocabulary = vocabulary
        self.codes, self.counts = np.unique(contexts.astype(np.int64) * vocabulary + pieces, return_counts=True)
        of = np.array([(self.counts == n).sum() for n in (1, 2, 3, 4)], float)
        share = of[0] / max(1.0, of[0] + 2 * of[1])
        # Chen & Goodman 1998, equation 26; a tiny text has no n-grams of some count: then nothing above 1 is taken off.
        raw = [n - (n + 1) * share * of[n] / of[n - 1] if of[n - 1] else share for n in (1, 2, 3)]
        self.discounts = np.clip(np.array([0.0, *raw]), 0.0, [0.0, 0.9, 1.9, 2.9])
        self.taken = self.discounts[np.minimum(self.counts, 3)]
        owner = self.codes // vocabulary
        self.contexts, self.starts, self.lengths = np.unique(owner, return_index=True, return_counts=True)
        self.totals = np.add.reduceat(self.counts, self.starts).astype(float)
        self.backoff = np.add.reduceat(self.taken, self.starts) / self.totals

    def of_context(self, contexts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(total, back-off weight) of each context; of one never seen (1, 1), so that all goes to the lower order."""
        at = np.minimum(np.searchsorted(self.contexts, contexts), len(self.contexts) - 1)
        known = self.contexts[at] == contexts
        return np.where(known, self.totals[at], 1.0), np.where(known, self.backoff[at], 1.0)

    def mass(self, contexts: np.ndarray, pieces: np.ndarray) -> np.ndarray:
        """What the n-gram keeps of its count after the discount."""
        codes = contexts.astype(np.int64) * self.vocabulary + pieces
        at = np.minimum(np.searchsorted(self.codes, codes), len(self.codes) - 1)
        return np.where(self.codes[at] == codes, self.counts[at] - self.taken[at], 0.0)

    def row(self, context: int) -> tuple[np.ndarray, np.ndarray]:
        """(pieces, masses) seen after a context."""
        at = np.searchsorted(self.contexts, context)
        if at == len(self.contexts) or self.contexts[at] != context:
            return np.empty(0, np.int64), np.empty(0)
        span = slice(self.starts[at], self.starts[at] + self.lengths[at])
        return self.codes[span] % self.vocabulary, self.counts[span] - self.taken[span]


class Trigram:
    """p(piece | two before), from sequences that begin behind [SEP] [SEP] and end with [SEP]. For the backward model give
    the sequences reversed.
    """

    def __init__(self, sequences: Iterable[list[int]], vocabulary: int):
        parts = [np.array([SEP, SEP, *sequence, SEP], np.int64) for sequence in sequences]
        a = np.concatenate([part[:-2] for part in parts])
        b = np.concatenate([part[1:-1] for part in parts])
        c = np.concatenate([part[2:] for part in parts])
        self.vocabulary = vocabulary
        self.third = _Order(a * vocabulary + b, c, vocabulary)
        kinds = self.third.codes  # each trigram once: the lower orders count in how many contexts a piece was seen
        self.second = _Order((kinds // vocabulary) % vocabulary, kinds % vocabulary, vocabulary)
        pairs = self.second.codes
        first = _Order(np.zeros(len(pairs), np.int64), pairs % vocabulary, vocabulary)
        seen, mass = first.row(0)
        self.first = np.full(vocabulary, first.backoff[0] / vocabulary)  # p(c), smoothed by the uniform one
        self.first[seen] += mass / first.totals[0]

    def probability(self, a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
        """p(c | a, b), elementwise."""
        context = a.astype(np.int64) * self.vocabulary + b
        total2, backoff2 = self.second.of_context(b)
        total3, backoff3 = self.third.of_context(context)
        lower = self.second.mass(b, c) / total2 + backoff2 * self.first[c]
        return self.third.mass(context, c) / total3 + backoff3 * lower

    def distribution(self, a: int, b: int) -> np.ndarray:
        """p(· | a, b) [V]."""
        context = a * self.vocabulary + b
        found = self.first.copy()
        for order, key in ((self.second, b), (self.third, context)):
            total, backoff = order.of_context(np.array([key]))
            found *= backoff[0]
            pieces, mass = order.row(key)
            found[pieces] += mass / total[0]
        return found

    def between(self, left: list[int], right: list[int]) -> np.ndarray:
        """p(· | the two before, the two after) [V]: by Bayes from this forward model, over the whole vocabulary."""
        (a, b), every = left, np.arange(self.vocabulary)
        found = self.distribution(a, b)
        before = np.full(self.vocabulary, b)
        if right:
            found = found * self.probability(before, every, np.full(self.vocabulary, right[0]))
        if len(right) > 1:
            found = found * self.probability(every, np.full(self.vocabulary, right[0]), np.full(self.vocabulary, right[1]))
        return found / found.sum()

    def losses(self, pieces: list[int], start: tuple[int, int] = (SEP, SEP)) -> np.ndarray:
        """−ln p of each piece of a window that begins behind `start`."""
        whole = np.array([*start, *pieces], np.int64)
        return -np.log(self.probability(whole[:-2], whole[1:-1], whole[2:]))
