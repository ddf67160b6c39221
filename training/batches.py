"""Batches drawn from packed documents, without Python work per token.

A batch has one kind (long pairs, short pairs, single sentences, story windows, short texts). Of a pool of
candidates sorted by length a batch takes one slice, so that few pads are needed. Each row stays inside its
document; only the second text of a false pair comes from another.
"""

from dataclasses import dataclass

import numpy as np

from training.corpus import SOURCES, Packed
from training.wordpiece import CLS, PAD, SEP

POOL = 4  # candidates drawn for each row taken
BARE_END = 0.15  # share of single sentences that lose their final mark, since people often type none


@dataclass(frozen=True)
class BertBatch:
    """`[CLS] A [SEP]` (`B [SEP]`): ids, segments, real [B, T]; is_next [B]: 0 = is next, 1 = not, -1 = no pair."""

    ids: np.ndarray
    segments: np.ndarray
    real: np.ndarray
    is_next: np.ndarray


@dataclass(frozen=True)
class GptBatch:
    """ids, targets (the next piece), real [B, T]."""

    ids: np.ndarray
    targets: np.ndarray
    real: np.ndarray


@dataclass(frozen=True)
class ElmoBatch:
    """ids, targets [2, B, T] and real [B, T]: row 0 is the text, row 1 the same text from its end backward; each
    begins with the boundary [SEP], and the target is the piece that comes next in its direction.
    """

    ids: np.ndarray
    targets: np.ndarray
    real: np.ndarray


class Texts:
    """Random pieces of text of a packed corpus, as (start, length) into its `pieces`."""

    def __init__(self, packed: Packed):
        self.pieces = packed.pieces.astype(np.int64)
        self.starts = packed.sentence_start
        self.document_of = packed.document_of
        last = packed.document_start[1:]
        self.end_sentence = last[packed.document_of]  # [S] the sentence after the document's last
        self.end = self.starts[self.end_sentence]  # [S] the offset at which the document ends
        self.beginning = self.starts[packed.document_start[packed.document_of]]  # [S] and at which it begins
        source = packed.source_of[packed.document_of]
        self.sentences = {name: np.flatnonzero(source == i) for i, name in enumerate(SOURCES)}
        long = np.isin(source, [SOURCES.index("tinystories"), SOURCES.index("storybooks")])
        followed = np.append(self.document_of[1:] == self.document_of[:-1], False)
        self.followed = np.flatnonzero(long & followed)  # sentences of stories with another behind them
        self.openings = self.followed[np.isin(self.followed, packed.document_start[:-1])]

    def boundary_before(self, offset: np.ndarray) -> np.ndarray:
        """The last sentence that starts at or before `offset`."""
        return np.searchsorted(self.starts, offset, "right") - 1

    def gather(self, start: np.ndarray, length: np.ndarray, columns: np.ndarray) -> np.ndarray:
        """pieces[start + column] where 0 <= column < length, PAD elsewhere: [B, T] from `columns` [B, T]."""
        inside = (columns >= 0) & (columns < length[:, None])
        return np.where(inside, self.pieces[np.where(inside, start[:, None] + columns, 0)], PAD)


def _slice_by_length(length: np.ndarray, rows: int, random: np.random.Generator) -> np.ndarray:
    """Indices of `rows` candidates of similar length; each candidate is equally likely."""
    order = np.argsort(length, kind="stable")
    slot = random.integers(len(length) // rows)
    return order[slot * rows : (slot + 1) * rows]


def bert_rows(texts: Texts, a_start, a_length, b_start, b_length, is_next) -> BertBatch:
    """`[CLS] A [SEP]` and, where b_length > 0, `B [SEP]`; all arguments [B]."""
    pair = b_length > 0
    total = a_length + 2 + np.where(pair, b_length + 1, 0)
    column = np.broadcast_to(np.arange(total.max()), (len(total), total.max()))
    a_end = (a_length + 1)[:, None]
    ids = texts.gather(a_start, a_length, column - 1)
    ids += texts.gather(b_start, b_length, column - a_end - 1)
    ids[:, 0] = CLS
    real = column < total[:, None]
    ids[(column == a_end) | ((column == total[:, None] - 1) & pair[:, None])] = SEP
    return BertBatch(ids, ((column > a_end) & real).astype(np.int64), real, is_next)


def bert_pairs(texts: Texts, rows: int, random: np.random.Generator, longest: int, vary: bool) -> BertBatch:
    """Pairs of at most `longest` pieces: half consecutive parts of a story, half with B from another document.

    A third starts with the opening of its story. `vary` draws each row's own limit. Half of the second texts
    stop at the end of a sentence, half wherever the limit cuts them.
    """
    n = rows * POOL
    room = np.full(n, longest - 3)
    if vary:
        room = random.integers(12, longest - 2, n)
    opens = random.random(n) < 1 / 3
    first = np.where(opens, random.choice(texts.openings, n), random.choice(texts.followed, n))
    wanted = (room * random.uniform(0.15, 0.85, n)).astype(np.int64)
    split = texts.boundary_before(texts.starts[first] + wanted)
    split = np.clip(split, first + 1, texts.end_sentence[first] - 1)
    a_length = np.minimum(texts.starts[split] - texts.starts[first], room - 4)
    a_start = texts.starts[split] - a_length
    true = random.random(n) < 0.5
    other = random.choice(texts.followed, n) + 1  # as a true second text, never a document's first sentence
    true |= texts.document_of[other] == texts.document_of[first]
    second = np.where(true, split, other)
    b_start = texts.starts[second]
    b_end = np.minimum(b_start + room - a_length, texts.end[second])
    whole = texts.starts[texts.boundary_before(b_end)]
    b_end = np.where((whole > b_start) & (random.random(n) < 0.5), whole, b_end)
    b_length = b_end - b_start
    take = _slice_by_length(a_length + b_length, rows, random)
    return bert_rows(texts, a_start[take], a_length[take], b_start[take], b_length[take], np.where(true, 0, 1)[take])


def _short_texts(texts: Texts, n: int, shares: dict[str, float], longest: int, random: np.random.Generator):
    """(start, length) of one to three sentences of one document; sources by `shares`, cut at `longest`."""
    names = list(shares)
    source = random.choice(len(names), n, p=[shares[name] for name in names])
    first = np.empty(n, np.int64)
    for i, name in enumerate(names):
        here = source == i
        first[here] = random.choice(texts.sentences[name], here.sum())
    count = random.choice([1, 1, 1, 1, 2, 3], n)
    end = texts.starts[np.minimum(first + count, texts.end_sentence[first])]
    return texts.starts[first], np.minimum(end - texts.starts[first], longest)


def bert_singles(
    texts: Texts, rows: int, random: np.random.Generator, shares: dict[str, float], longest: int
) -> BertBatch:
    """Single short texts `[CLS] A [SEP]`; some without their final mark."""
    start, length = _short_texts(texts, rows * POOL, shares, longest - 2, random)
    length -= (length > 2) & (random.random(len(length)) < BARE_END)
    take = _slice_by_length(length, rows, random)
    none = np.zeros(rows, np.int64)
    return bert_rows(texts, start[take], length[take], none, none, none - 1)


def gpt_rows(texts: Texts, start, length, opened, closed) -> GptBatch:
    """Rows of next-piece prediction; all arguments [B].

    `length` pieces from `start`, behind a [SEP] where `opened`, before a [SEP] where `closed` (the last target,
    never an input).
    """
    total = length + opened + closed
    column = np.broadcast_to(np.arange(total.max()), (len(total), total.max()))
    ids = texts.gather(start, length, column - opened[:, None].astype(np.int64))
    ids[opened, 0] = SEP
    ids[(column == total[:, None] - 1) & closed[:, None]] = SEP
    real = column < total[:, None] - 1
    return GptBatch(ids[:, :-1], ids[:, 1:], real[:, :-1])


def gpt_windows(texts: Texts, rows: int, random: np.random.Generator, longest: int) -> GptBatch:
    """Windows of stories, at most `longest` inputs each: 40 % from the opening behind [SEP], 45 % bare in
    mid-story, 15 % in mid-story behind [SEP], as a long story is read when its perplexity is measured.
    """
    n = rows * POOL
    kind = random.choice(3, n, p=[0.4, 0.45, 0.15])
    first = np.where(kind == 0, random.choice(texts.openings, n), random.choice(texts.followed, n))
    inside = np.where(random.random(n) < 0.5, random.random(n), 0.0)  # half of them start inside a sentence
    shift = np.where(kind == 0, 0, inside * (texts.starts[first + 1] - texts.starts[first])).astype(np.int64)
    start = texts.starts[first] + shift
    opened = kind != 1
    length = np.minimum(texts.end[first] - start, longest + 1 - opened)
    closed = (start + length == texts.end[first]) & (length + opened <= longest)
    take = _slice_by_length(length, rows, random)
    return gpt_rows(texts, start[take], length[take], opened[take], closed[take])


def gpt_shorts(
    texts: Texts, rows: int, random: np.random.Generator, shares: dict[str, float], longest: int
) -> GptBatch:
    """Single short texts: half behind [SEP], half bare; closed by [SEP]."""
    start, length = _short_texts(texts, rows * POOL, shares, longest - 1, random)
    take = _slice_by_length(length, rows, random)
    return gpt_rows(texts, start[take], length[take], random.random(rows) < 0.5, np.ones(rows, bool))


def elmo_rows(texts: Texts, start, length, first, last) -> ElmoBatch:
    """Rows of `length` pieces from `start`, [B]; `first` and `last` tell whether the text begins and ends there, so
    that the piece outside is the boundary, or else the neighbour that the document has.
    """
    column = np.broadcast_to(np.arange(length.max() + 2), (len(length), length.max() + 2))
    around = texts.gather(start, length, column - 1)
    around[:, 0] = np.where(first, SEP, texts.pieces[start - 1])
    after = np.minimum(start + length, len(texts.pieces) - 1)
    around[np.arange(len(length)), length + 1] = np.where(last, SEP, texts.pieces[after])
    backward = np.take_along_axis(around, (length[:, None] + 1 - column) % (length.max() + 2), 1)
    backward[column > length[:, None] + 1] = PAD
    both = np.stack([around, backward])  # [2, B, T + 2]
    targets = both[:, :, 1:]
    ids = both[:, :, :-1].copy()
    ids[:, :, 0] = SEP
    real = column[:, :-1] <= length[:, None]
    ids[:, ~real] = PAD
    return ElmoBatch(ids[:, :, :], targets, real)


def elmo_windows(texts: Texts, rows: int, random: np.random.Generator, longest: int) -> ElmoBatch:
    """Windows of stories, at most `longest` inputs each, the boundary among them: 40 % from the opening, the others in
    mid-story, half of these inside a sentence.
    """
    n = rows * POOL
    opens = random.random(n) < 0.4
    first = np.where(opens, random.choice(texts.openings, n), random.choice(texts.followed, n))
    inside = np.where((random.random(n) < 0.5) & ~opens, random.random(n), 0.0)
    start = texts.starts[first] + (inside * (texts.starts[first + 1] - texts.starts[first])).astype(np.int64)
    length = np.minimum(texts.end[first] - start, longest - 1)
    take = _slice_by_length(length, rows, random)
    start, length, first = start[take], length[take], first[take]
    return elmo_rows(texts, start, length, start == texts.beginning[first], start + length == texts.end[first])


def elmo_shorts(
    texts: Texts, rows: int, random: np.random.Generator, shares: dict[str, float], longest: int
) -> ElmoBatch:
    """Single short texts between boundaries."""
    start, length = _short_texts(texts, rows * POOL, shares, longest - 1, random)
    take = _slice_by_length(length, rows, random)
    every = np.ones(rows, bool)
    return elmo_rows(texts, start[take], length[take], every, every)


class Mixture:
    """Chooses the kind of the next batch so that the tokens seen of each kind keep to the shares of the config."""

    def __init__(self, kinds: dict[str, dict], texts: Texts, random: np.random.Generator):
        self.kinds, self.texts, self.random = kinds, texts, random
        self.seen = {name: 0 for name in kinds}

    def draw(self) -> BertBatch | GptBatch | ElmoBatch:
        total = sum(self.seen.values())
        name = max(self.kinds, key=lambda kind: self.kinds[kind]["share"] * total - self.seen[kind])
        options = {key: value for key, value in self.kinds[name].items() if key not in ("share", "make")}
        batch = MAKERS[self.kinds[name]["make"]](self.texts, random=self.random, **options)
        self.seen[name] += int(batch.real.sum())
        return batch

    def state(self) -> dict:
        return {"seen": dict(self.seen), "random": self.random.bit_generator.state}

    def restore(self, state: dict) -> None:
        self.seen = dict(state["seen"])
        self.random.bit_generator.state = state["random"]


MAKERS = {
    "bert_pairs": bert_pairs,
    "bert_singles": bert_singles,
    "gpt_windows": gpt_windows,
    "gpt_shorts": gpt_shorts,
    "elmo_windows": elmo_windows,
    "elmo_shorts": elmo_shorts,
}
