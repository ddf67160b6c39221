"""The vocabulary of all twins, learned from the training split in the mix of pre-training, then frozen."""

from collections import Counter

from training import senses
from training.wordpiece import UNK, WordPiece, count_words, normalize, split_words, train_vocabulary

# How much an occurrence in each source counts: the figures are measured on stories, the page is fed short
# sentences, and the few hand-written ones must find their words whole.
WEIGHTS = {"tinystories": 1.0, "storybooks": 1.0, "tatoeba": 0.7, "senses": 12.0}


def learn(training: dict[str, list[str]]) -> WordPiece:
    """`training`: documents by source -> the tokenizer with exactly 4,096 pieces."""
    counts: Counter = Counter()
    for source, texts in training.items():
        counts.update(count_words(texts, WEIGHTS[source]))
    return WordPiece(train_vocabulary(counts, whole_words={word for word, _ in senses.TRAINING}))


def coverage(tokenizer: WordPiece, texts: list[str]) -> dict[str, float]:
    """Share of words that become [UNK], share that is one piece, and pieces a word."""
    words = [word for text in texts for word in split_words(normalize(text))]
    ids = [tokenizer.word_ids(word) for word in words]
    return {
        "words": len(words),
        "unknown": sum(UNK in i for i in ids) / len(words),
        "wholeWords": sum(len(i) == 1 and UNK not in i for i in ids) / len(words),
        "piecesPerWord": sum(map(len, ids)) / len(words),
    }
