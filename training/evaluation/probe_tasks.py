"""The five questions that are put to frozen features, and the rules by which their labels are made.

Each is asked on held-out documents only. An example is a reading of the twin, the words that the rival bag of words
sees, its document and its label.
"""

import re
from dataclasses import dataclass
from random import Random

from training.corpus import SEED, sentences_of
from training.evaluation.features import Reading
from training.evaluation.senses import LABELS, reading_at, unstarred
from training.wordpiece import MASK, WordPiece, normalize, split_words

LONGEST = 60  # pieces of a window or a sentence
MOST = 2400  # examples of a task
WORDS_PER_WINDOW = 4
NEAR = 5  # words to each side that the bag of words sees of a place in a window
STORIES = ("tinystories", "storybooks")

RULES = {
    "quoted": "Inside quoted speech: of a held-out story (with an even number of double quotes) all double quotes are "
    "taken out, so that no mark tells; windows of at most 60 pieces of consecutive sentences; up to four words of "
    "letters are drawn of each, labelled by whether they stood between an opening and a closing quote; as many of each "
    "label; the word's states. The bag of words sees the word and five to each side.",
    "next": "True next sentence: two consecutive sentences and the one that follows, or in half of the cases one "
    "(not an opening) of another document of the same fold. Of all models the same three vectors side by side: the "
    "mean state of the pieces of A, the mean of B's, and the absolute difference; BERT reads the pair, GPT and ELMo "
    "the two as running text, special tokens are left out.",
    "tense": "Tense: a sentence without quotes of which all the verb forms in the lists PAST and PRESENT "
    "(training/evaluation/probe_tasks.py) belong to one of the two; as many of each; the mean state of its pieces. The "
    "verb itself is read, so that the static vectors and the bag of words nearly tell.",
    "number": "Number of a verb's subject: a sentence in which just one of is, are, was, were, has, have stands, after "
    "its subject (not after a mark or the words NOT_A_SUBJECT, pronouns among them, whose number is their own); the "
    "verb is replaced by [MASK] for every model; the states of the last piece before it and of [MASK] side by side, "
    "since GPT tells what comes next before it and BERT at the place itself. Singular: is, was, has; as "
    "many of each number.",
    "like": "*like* as verb or preposition: training/labels/like.tsv, labelled by hand; the word's states. The bag of "
    "words also knows which word stands before it and which after.",
}

PAST = frozenset(
    "was were had did went saw said came took got made ran felt told gave found knew thought ate began wanted liked "
    "looked asked played lived loved helped started tried smiled walked decided learned jumped laughed heard sat stood "
    "fell flew brought kept left lost met slept swam caught bought cried called turned opened stopped climbed".split()
)
PRESENT = frozenset(
    "is are am has does goes sees says comes takes gets makes runs feels tells gives finds knows thinks eats begins "
    "wants likes looks asks plays lives loves helps starts tries smiles walks decides learns jumps laughs hears sits "
    "stands falls flies brings keeps leaves loses meets sleeps swims catches buys cries calls turns opens stops "
    "climbs".split()
)
SINGULAR, PLURAL = frozenset(("is", "was", "has")), frozenset(("are", "were", "have"))
NOT_A_SUBJECT = frozenset(
    "i you there here what where who how when why which that not to and but or so if as than then now will would can "
    "could should must may might do does did don didn doesn let never always also all both only just still "
    "he she it we they this these those one".split()
)


@dataclass(frozen=True)
class Example:
    """`bag`: what the bag of words sees; the groups of a reading are joined in probes.py."""

    reading: Reading
    bag: tuple[str, ...]
    document: str
    label: int


def _words(text: str) -> list[str]:
    return split_words(normalize(text))


def _spans(words: list[str], tokenizer: WordPiece) -> tuple[list[int], list[tuple[int, ...]]]:
    """The pieces of some words, and of each word its indices among them."""
    pieces: list[int] = []
    spans = []
    for word in words:
        own = tokenizer.word_ids(word)
        spans.append(tuple(range(len(pieces), len(pieces) + len(own))))
        pieces += own
    return pieces, spans


def _stories(held_out: dict[str, list[str]]) -> list[tuple[str, str]]:
    """(document's name, text), in a fixed order that mixes the sources."""
    found = [(f"{source} {i}", text) for source in STORIES for i, text in enumerate(held_out.get(source, []))]
    Random(SEED).shuffle(found)
    return found


def _balanced(examples: list[Example], random: Random) -> list[Example]:
    """As many of each label, at most MOST in all, in a fixed random order."""
    by_label = [[e for e in examples if e.label == label] for label in (0, 1)]
    room = min(MOST // 2, *map(len, by_label))
    some = [e for group in by_label for e in random.sample(group, room)]
    random.shuffle(some)
    return some


def _unquoted(text: str) -> list[tuple[list[str], list[int]]]:
    """Of each sentence its words without quotes and whether each stood inside; the text has whole pairs of quotes."""
    inside, found = 0, []
    for sentence in sentences_of(text):
        words, labels = [], []
        for word in _words(sentence):
            if word in '"“”':
                inside = {"“": 1, "”": 0}.get(word, 1 - inside)
            else:
                words.append(word)
                labels.append(inside)
        found.append((words, labels))
    return found


def quoted(held_out: dict[str, list[str]], tokenizer: WordPiece) -> list[Example]:
    random = Random(SEED)
    found = []
    for document, text in _stories(held_out):
        if '"' not in text or text.count('"') % 2 or text.count("“") != text.count("”"):
            continue
        window: tuple[list[str], list[int]] = ([], [])
        windows = [window]
        for words, labels in _unquoted(text):
            if len(_spans(window[0] + words, tokenizer)[0]) > LONGEST:
                window = ([], [])
                windows.append(window)
            window[0].extend(words)
            window[1].extend(labels)
        for words, labels in windows:
            pieces, spans = _spans(words, tokenizer)
            places = [i for i, word in enumerate(words) if word.isalpha()]
            if len(pieces) > LONGEST:
                continue
            for place in random.sample(places, min(WORDS_PER_WINDOW, len(places))):
                around = words[max(0, place - NEAR) : place] + words[place + 1 : place + 1 + NEAR]
                bag = (*around, f"itself: {words[place]}")
                found.append(Example(Reading(tuple(pieces), (spans[place],)), bag, document, labels[place]))
    return _balanced(found, random)


def following(held_out: dict[str, list[str]], tokenizer: WordPiece, fold_of) -> list[Example]:
    """`fold_of` gives a document's fold: a false second sentence comes from the same one."""
    random = Random(SEED)
    triples = []
    for document, text in _stories(held_out):
        sentences = sentences_of(text)
        triples += [(document, " ".join(sentences[i - 2 : i]), sentences[i]) for i in range(2, len(sentences), 3)]
    by_fold: dict[int, list[tuple[str, str]]] = {}
    for document, _, second in triples:
        by_fold.setdefault(fold_of(document), []).append((document, second))
    found = []
    for document, first, second in triples:
        label = random.randrange(2)
        others = [text for name, text in random.choices(by_fold[fold_of(document)], k=3) if name != document]
        if not label and not others:
            continue
        second = second if label else others[0]
        a, b = tokenizer.ids(first), tokenizer.ids(second)
        if min(len(a), len(b)) < 3 or max(len(a), len(b)) > LONGEST:
            continue
        one, two = set(_words(first)), set(_words(second))
        bag = (*(f"a: {w}" for w in one), *(f"b: {w}" for w in two), *(f"both: {w}" for w in one & two))
        groups = (tuple(range(len(a))), tuple(range(len(a), len(a) + len(b))))
        found.append(Example(Reading(tuple(a), groups, tuple(b)), bag, document, label))
    return _balanced(found, random)


def _plain_sentences(held_out: dict[str, list[str]], tokenizer: WordPiece):
    """(document, words, pieces, spans) of the sentences without quotes, of every source."""
    singles = [(f"tatoeba {i}", text) for i, text in enumerate(held_out.get("tatoeba", []))]
    for document, text in _stories(held_out) + singles:
        for sentence in sentences_of(text):
            words = _words(sentence)
            pieces, spans = _spans(words, tokenizer)
            if not set(words) & set('"“”') and 3 <= len(pieces) <= LONGEST:
                yield document, words, pieces, spans


def tense(held_out: dict[str, list[str]], tokenizer: WordPiece) -> list[Example]:
    found = []
    for document, words, pieces, _ in _plain_sentences(held_out, tokenizer):
        past, present = bool(PAST & set(words)), bool(PRESENT & set(words))
        if past != present:
            reading = Reading(tuple(pieces), (tuple(range(len(pieces))),))
            found.append(Example(reading, tuple(words), document, int(present)))
    return _balanced(found, Random(SEED))


def number(held_out: dict[str, list[str]], tokenizer: WordPiece) -> list[Example]:
    found = []
    for document, words, pieces, spans in _plain_sentences(held_out, tokenizer):
        verbs = [i for i, word in enumerate(words) if word in SINGULAR | PLURAL]
        if len(verbs) != 1 or verbs[0] == 0:
            continue
        verb = verbs[0]
        before = words[verb - 1]
        if not before.isalpha() or before in NOT_A_SUBJECT or len(spans[verb]) != 1:
            continue
        hidden = list(pieces)
        hidden[spans[verb][0]] = MASK
        reading = Reading(tuple(hidden), ((spans[verb][0] - 1,), (spans[verb][0],)))
        bag = (*words[:verb], *words[verb + 1 :], f"before: {before}")
        found.append(Example(reading, bag, document, int(words[verb] in PLURAL)))
    return _balanced(found, Random(SEED))


def like(tokenizer: WordPiece) -> list[Example]:
    found = []
    for line in (LABELS / "like.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        part, document, text = line.split("\t")
        sentence, start, word = unstarred(text)
        words = _words(sentence)
        at = len(_words(sentence[:start]))
        before = [f"before: {w}" for w in words[max(0, at - 1) : at]]
        after = [f"after: {w}" for w in words[at + 1 : at + 2]]
        bag = (*words, *before, *after)
        found.append(Example(reading_at(sentence, start, word, tokenizer), bag, document, int(part == "verb")))
    return found


def tasks(held_out: dict[str, list[str]], tokenizer: WordPiece, fold_of) -> dict[str, list[Example]]:
    """The examples of each task by name."""
    return {
        "quoted": quoted(held_out, tokenizer),
        "next": following(held_out, tokenizer, fold_of),
        "tense": tense(held_out, tokenizer),
        "number": number(held_out, tokenizer),
        "like": like(tokenizer),
    }
