"""vocabulary.*: what the tokenizer makes of held-out words."""

from training.evaluation.entries import counted, entry
from training.wordpiece import UNK, WordPiece, normalize, split_words

DEFINITIONS = {
    "vocabulary.unknown": "Share of the words of held-out documents that become [UNK].",
    "vocabulary.wholeWords": "Share of the words of held-out documents that are one piece.",
}


def vocabulary_entries(tokenizer: WordPiece, held_out: dict[str, list[str]]) -> list[dict]:
    """Unknown and whole words, of the stories and of the single sentences."""
    entries = []
    for source in ("tinystories", "tatoeba"):
        words = [
            (index, tokenizer.word_ids(word))
            for index, text in enumerate(held_out[source])
            for word in split_words(normalize(text))
        ]
        owners = [index for index, _ in words]
        unknown = [float(ids == [UNK]) for _, ids in words]
        whole = [float(len(ids) == 1 and ids != [UNK]) for _, ids in words]
        name = f"tokenizer on {source}"
        entries.append(entry("vocabulary.unknown", name, counted(owners, unknown)))
        entries.append(entry("vocabulary.wholeWords", name, counted(owners, whole)))
    return entries
