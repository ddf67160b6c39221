"""A small world for the tests: inline stories, a vocabulary of characters and their words, a tiny model."""

from random import Random

from training import senses
from training.batches import Texts
from training.corpus import Packed
from training.model import Shape
from training.pretrain import Config
from training.wordpiece import SPECIALS, WordPiece, alphabet, count_words

_SENTENCES = (
    "Once upon a time, there was a {0} named {1}.", "{1} had a red {2}.", "One day, {1} went to the park.",
    "{1} saw a big {0}.", '"Can I play with you?" asked {1}.', "They were very happy.", "{1} lost the {2}.",
    "The {0} helped {1}.", "Mom gave {1} a hug.", "In the end, {1} found the {2}.",
)


def stories(count: int, seed: int = 0) -> list[str]:
    random = Random(seed)
    found = []
    for _ in range(count):
        words = [random.choice(some) for some in (["cat", "dog", "bird"], ["Tim", "Sue", "Ben"], ["ball", "hat"])]
        found.append(" ".join(line.format(*words) for line in random.sample(_SENTENCES, 7)))
    return found


def documents(seed: int = 0) -> dict[str, list[str]]:
    return {
        "tinystories": stories(40, seed),
        "storybooks": stories(4, seed + 100),
        "tatoeba": ["Go.", "I see a dog.", "She is my mother.", "They don't know."],
        "senses": [text for _, _, text in senses.sentences(senses.TRAINING, 1, Random(seed))],
    }


def tokenizer() -> WordPiece:
    words = count_words(text for texts in documents().values() for text in texts)
    return WordPiece(list(dict.fromkeys([*SPECIALS, *alphabet(), *(word for word, n in words.items() if n > 1)])))


TOKENIZER = tokenizer()
SHAPE = Shape(vocabulary=len(TOKENIZER.pieces), width=32, layers=2, heads=2, inner=128, positions=64, cells=40)


def texts(seed: int = 0) -> Texts:
    return Texts(Packed.from_documents(documents(seed), TOKENIZER))


def config(twin: str, **changes) -> Config:
    """A configuration whose batches are small; float32, so that equality can be asked for."""
    kinds = {
        "bert": {
            "pairs": {"share": 0.7, "make": "bert_pairs", "rows": 8, "longest": 64, "vary": True},
            "singles": {
                "share": 0.3, "make": "bert_singles", "rows": 8, "longest": 32, "shares": {"tatoeba": 0.5, "senses": 0.5},
            },
        },
        "gpt": {
            "windows": {"share": 0.8, "make": "gpt_windows", "rows": 8, "longest": 64},
            "shorts": {
                "share": 0.2, "make": "gpt_shorts", "rows": 8, "longest": 32, "shares": {"tatoeba": 0.5, "senses": 0.5},
            },
        },
        "elmo": {
            "windows": {"share": 0.8, "make": "elmo_windows", "rows": 8, "longest": 64},
            "shorts": {
                "share": 0.2, "make": "elmo_shorts", "rows": 8, "longest": 32, "shares": {"tatoeba": 0.5, "senses": 0.5},
            },
        },
    }[twin]
    usual = {
        "twin": twin, "seed": 1, "tokens": 20_000, "learningRate": 3e-3, "warmup": 2000, "betas": [0.9, 0.98],
        "weightDecay": 0.01, "clip": 1.0, "precision": "fp32", "kinds": kinds,
    }
    return Config(**{**usual, **changes})
