"""WordPiece: the text normalisation of BERT, greedy longest match, and a small trainer.

The three steps equal `BertNormalizer`, `BertPreTokenizer` and `WordPiece` of Hugging Face tokenizers,
so that the exported tokenizer.json gives the same ids (a test holds the cases that differ easily).
"""

import heapq
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

PAD, UNK, CLS, SEP, MASK = range(5)
SPECIALS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
VOCABULARY_SIZE = 4096
VOCABULARY_FILE = Path(__file__).parent / "vocab.txt"
MAX_CHARACTERS_PER_WORD = 100

ASCII = "".join(chr(code) for code in range(33, 127) if not chr(code).isupper())
TYPOGRAPHIC = "“”‘’‚„«»‹›–—…•·¿¡§†"
SYMBOLS = "€£¥¢°©®™×÷±½¼¾²³→←♥" + "æœøłßðþđı"

_CHINESE = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)


def _is_chinese(character: str) -> bool:
    return any(low <= ord(character) <= high for low, high in _CHINESE)


def _is_control(character: str) -> bool:
    return character not in "\t\n\r" and unicodedata.category(character) in ("Cc", "Cf", "Cn", "Co", "Cs")


def _is_punctuation(character: str) -> bool:
    return (character.isascii() and character.isprintable() and not character.isalnum() and character != " ") or (
        unicodedata.category(character).startswith("P")
    )


def normalize(text: str) -> str:
    """Cleaned, lower-cased text without accents; Chinese characters stand between spaces (BertNormalizer)."""
    cleaned = (c for c in text if c not in "\0\ufffd" and not _is_control(c))
    spaced = "".join(" " if c.isspace() else f" {c} " if _is_chinese(c) else c for c in cleaned)
    unaccented = (c for c in unicodedata.normalize("NFD", spaced) if unicodedata.category(c) != "Mn")
    # Character by character: str.lower() on a whole string knows the final sigma, tokenizers does not.
    return "".join(c.lower() for c in unaccented)


def split_words(text: str) -> list[str]:
    """Words of normalised text: split at white space, each punctuation mark by itself (BertPreTokenizer)."""
    words: list[str] = []
    for chunk in text.split():
        start = 0
        for i, character in enumerate(chunk):
            if _is_punctuation(character):
                if i > start:
                    words.append(chunk[start:i])
                words.append(character)
                start = i + 1
        if start < len(chunk):
            words.append(chunk[start:])
    return words


class WordPiece:
    """The tokenizer: pieces in the order of their ids; `ids` from text, without special tokens."""

    def __init__(self, pieces: list[str]):
        self.pieces = pieces
        self.id_of = {piece: i for i, piece in enumerate(pieces)}
        self._cache: dict[str, list[int]] = {}

    @classmethod
    def load(cls, path: Path = VOCABULARY_FILE) -> "WordPiece":
        """Reads a vocabulary with one piece a line; raises FileNotFoundError where there is none."""
        return cls(path.read_text(encoding="utf-8").split("\n")[:-1])

    def save(self, path: Path = VOCABULARY_FILE) -> None:
        path.write_text("".join(piece + "\n" for piece in self.pieces), encoding="utf-8")

    def word_ids(self, word: str) -> list[int]:
        """Greedy longest match of one word; [UNK] for the whole word where no piece fits or it is too long."""
        if word not in self._cache:
            self._cache[word] = self._match(word)
        return self._cache[word]

    def _match(self, word: str) -> list[int]:
        if len(word) > MAX_CHARACTERS_PER_WORD:
            return [UNK]
        found: list[int] = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            for end in range(len(word), start, -1):
                piece = self.id_of.get(prefix + word[start:end])
                if piece is not None:
                    break
            else:
                return [UNK]
            found.append(piece)
            start = end
        return found

    def ids(self, text: str) -> list[int]:
        return [piece for word in split_words(normalize(text)) for piece in self.word_ids(word)]

    def typed_ids(self, text: str) -> list[int]:
        """As `ids`, but a typed [MASK], in any case, is the special token; the page reads a sentence like this."""
        parts = re.split(r"\[mask\]", text, flags=re.IGNORECASE)
        ids = self.ids(parts[0])
        for part in parts[1:]:
            ids += [MASK, *self.ids(part)]
        return ids

    def tokens(self, text: str) -> list[str]:
        return [self.pieces[i] for i in self.ids(text)]


def alphabet() -> list[str]:
    """What every vocabulary holds: single characters as x and as ##x, so that almost no English becomes [UNK].

    Typographic punctuation is always a word by itself and needs no ## form.
    """
    both = ASCII + SYMBOLS
    return list(both) + ["##" + c for c in both] + list(TYPOGRAPHIC)


def count_words(texts, weight: float = 1.0) -> Counter:
    """Counter of the normalised words of `texts`, each occurrence worth `weight`."""
    counts = Counter(word for text in texts for word in split_words(normalize(text)))
    return Counter({word: n * weight for word, n in counts.items()}) if weight != 1.0 else counts


def train_vocabulary(counts: Counter, whole_words=(), size: int = VOCABULARY_SIZE) -> list[str]:
    """A vocabulary of exactly `size` pieces: specials, alphabet, `whole_words`, then learned pieces.

    Learned in two movements. Byte-pair merges by frequency (Sennrich et al. 2016; WordPiece of Schuster &
    Nakajima 2012 differs in the score) give twice as many candidates as there is room for; then the pieces
    that the greedy match uses least are dropped, so that no room is spent on the stepping stones of merges.
    Raises ValueError when the words are too few to fill the vocabulary.
    """
    fixed = list(dict.fromkeys([*SPECIALS, *alphabet(), *sorted(whole_words)]))
    kept = [p for p in dict.fromkeys(_merge(counts, 2 * (size - len(fixed)))) if p not in set(fixed)]
    while len(fixed) + len(kept) > size:
        use: Counter = Counter()
        matcher = WordPiece(fixed + kept)
        for word, n in counts.items():
            for piece in matcher.word_ids(word):
                use[piece] += n
        order = sorted(kept, key=lambda piece: -use[matcher.id_of[piece]])
        # In a few rounds, since the words of a dropped piece fall back on others.
        kept = order[: max(size - len(fixed), int(len(order) * 0.9))]
    if len(fixed) + len(kept) < size:
        raise ValueError(f"only {len(fixed) + len(kept)} pieces can be learned from these words, {size} wanted")
    return fixed + sorted(kept)


def _merge(counts: Counter, merges: int) -> list[str]:
    """The pieces made by the first `merges` byte-pair merges, words that are one character left out."""
    words = [([w[0], *("##" + c for c in w[1:])], n) for w, n in sorted(counts.items()) if 1 < len(w) <= 40]
    pair_counts: Counter = Counter()
    where: dict[tuple[str, str], set[int]] = defaultdict(set)
    for index, (symbols, n) in enumerate(words):
        for pair in zip(symbols, symbols[1:]):
            pair_counts[pair] += n
            where[pair].add(index)
    heap = [(-n, pair) for pair, n in pair_counts.items()]
    heapq.heapify(heap)
    made: list[str] = []
    while heap and len(made) < merges:
        n, pair = heapq.heappop(heap)
        if -n != pair_counts[pair]:  # an outdated entry
            if pair_counts[pair] > 0:
                heapq.heappush(heap, (-pair_counts[pair], pair))
            continue
        if n == 0:
            break
        if pair not in where:  # merged everywhere: what its count is off by is rounding, where words weigh fractions
            continue
        new = pair[0] + pair[1].removeprefix("##")
        made.append(new)
        changed: set[tuple[str, str]] = set()
        for index in where.pop(pair):
            symbols, count = words[index]
            for old in zip(symbols, symbols[1:]):
                pair_counts[old] -= count
            i = 0
            while i < len(symbols) - 1:
                if (symbols[i], symbols[i + 1]) == pair:
                    symbols[i : i + 2] = [new]
                i += 1
            for fresh in zip(symbols, symbols[1:]):
                pair_counts[fresh] += count
                where[fresh].add(index)
                changed.add(fresh)
        for fresh in changed:
            heapq.heappush(heap, (-pair_counts[fresh], fresh))
    return made
