"""probes.*: what a linear probe reads out of frozen features (Alain & Bengio 2016; Tenney et al. 2019)."""

import zlib

import numpy as np
import torch
from torch.nn import functional as F

from training.evaluation.features import Twin, features
from training.evaluation.layered import layered
from training.evaluation.probe_tasks import RULES, Example, tasks
from training.wordpiece import WordPiece

FOLDS = 5
EQUAL_WIDTH = 128
PENALTIES = (1e-4, 1e-3, 1e-2, 1e-1, 1.0)
STEPS = 60
SEEN_AT_LEAST = 2  # in the part that is fitted, or a word is not in the bag

DEFINITIONS = {
    "probes": "Share of examples that a logistic regression on frozen features of the layer named labels rightly. Five "
    "folds by document, all held out from pre-training: three fit the probe, one chooses its L2 penalty, one is "
    "scored, each in turn. Features are standardised on the fitting part; group 'own width' takes them as they are, "
    "'equal width' their first 128 principal components, fitted on the same part (the same where there are at "
    "most 128). static: the tokens' vectors alone. Rivals: majority, the share of the commonest label; bag of "
    "words, the same regression on which words occur.",
    **{f"probes.{task}": rule for task, rule in RULES.items()},
}


def fold_of(document: str) -> int:
    """The fold of a document by its name, the same in each run."""
    return zlib.crc32(document.encode()) % FOLDS


def fit(x: torch.Tensor, y: torch.Tensor, penalty: float, start: torch.Tensor | None = None) -> torch.Tensor:
    """Weights [d + 1], the bias last, that minimise the mean log-loss + penalty / 2 · |w|² on `x` [N, d], `y` [N] of
    0 and 1; full-batch L-BFGS.
    """
    weights = (torch.zeros(x.shape[1] + 1) if start is None else start.clone()).requires_grad_()
    optimizer = torch.optim.LBFGS([weights], max_iter=STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        logits = x @ weights[:-1] + weights[-1]
        value = F.binary_cross_entropy_with_logits(logits, y) + penalty / 2 * weights[:-1].square().sum()
        value.backward()
        return value

    optimizer.step(loss)
    return weights.detach()


def _right(weights: torch.Tensor, x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return ((x @ weights[:-1] + weights[-1] > 0) == (y > 0.5)).float()


def _scores(fitting, choosing, scored) -> np.ndarray:
    """Whether each scored example is labelled rightly [n]; the arguments are (x, y), prepared."""
    best, chosen, weights = -1.0, None, None
    for penalty in sorted(PENALTIES, reverse=True):
        weights = fit(*fitting, penalty, weights)
        share = float(_right(weights, *choosing).mean())
        if share > best:
            best, chosen = share, weights
    return _right(chosen, *scored).numpy()


def principal(x: torch.Tensor, width: int) -> torch.Tensor:
    """The first principal directions [d, width] of centred rows `x` [N, d]."""
    return torch.linalg.eigh(x.T @ x / len(x))[1][:, -width:].flip(1)


def _prepared(x: np.ndarray, fitted: np.ndarray, width: int | None) -> torch.Tensor:
    """All rows, standardised on the rows `fitted`, and down to `width` components of these where it is given."""
    rows = torch.from_numpy(x).float()
    known = rows[fitted]
    deviation = known.std(0)
    rows = (rows - known.mean(0)) / torch.where(deviation > 1e-6, deviation, 1.0)
    if width is None or rows.shape[1] <= width:
        return rows
    return rows @ principal(rows[fitted], width)


def _bag(examples: list[Example], fitted: np.ndarray) -> torch.Tensor:
    """Which words of the fitting part occur, [N, words]."""
    count: dict[str, int] = {}
    for i in np.flatnonzero(fitted):
        for word in set(examples[i].bag):
            count[word] = count.get(word, 0) + 1
    column = {word: i for i, word in enumerate(sorted(word for word, n in count.items() if n >= SEEN_AT_LEAST))}
    rows = torch.zeros(len(examples), len(column))
    for i, example in enumerate(examples):
        rows[i, [column[word] for word in set(example.bag) if word in column]] = 1.0
    return rows


def right(examples: list[Example], prepare) -> np.ndarray:
    """Whether each example [N] is labelled rightly when its fold is scored; `prepare(fitted [N] bool)` -> [N, d]."""
    folds = np.array([fold_of(example.document) for example in examples])
    y = torch.tensor([float(example.label) for example in examples])
    found = np.zeros(len(examples))
    for fold in range(FOLDS):
        scored, choosing = folds == fold, folds == (fold + 1) % FOLDS
        if not scored.any():
            continue
        fitted = ~scored & ~choosing
        x = prepare(fitted)
        found[scored] = _scores(*((x[part], y[part]) for part in (fitted, choosing, scored)))
    return found


def _majority(examples: list[Example]) -> np.ndarray:
    labels = np.array([example.label for example in examples])
    return (labels == np.bincount(labels).argmax()).astype(float)


def joined(vectors: np.ndarray, groups: int, difference: bool) -> np.ndarray:
    """[N · groups, d] -> [N, groups · d]; of a pair with `difference` [N, 3d], |A − B| last."""
    parts = [vectors[i::groups] for i in range(groups)]
    return np.concatenate([*parts, np.abs(parts[0] - parts[1])] if difference else parts, 1)


def probes_entries(models: dict[str, Twin], held_out: dict[str, list[str]], tokenizer: WordPiece) -> list[dict]:
    """probes.TASK of each model, layer (`method`) and width (`group`), and of the rivals majority and bag of words.
    `models` by name: {"bert": Bert, "gpt": Gpt, "elmo": Elmo}; `held_out` by source, as corpus.split gives it. The
    bootstrap draws documents.
    """
    entries = []
    for task, examples in tasks(held_out, tokenizer, fold_of).items():
        documents = list(np.unique([example.document for example in examples], return_inverse=True)[1])

        def add(model: str, method: str, group: str, values: np.ndarray) -> None:
            entries.append(layered(f"probes.{task}", model, method, group, f"probes.{task}", documents, values))

        add("majority", "majority", "own width", _majority(examples))
        add("bag of words", "bag of words", "own width", right(examples, lambda fitted: _bag(examples, fitted)))
        readings = [example.reading for example in examples]
        for name, model in models.items():
            for layer, vectors in features(model, readings).items():
                x = joined(vectors, len(readings[0].groups), difference=task == "next")
                own = right(examples, lambda fitted: _prepared(x, fitted, None))
                same = x.shape[1] <= EQUAL_WIDTH
                add(name, layer, "own width", own)
                equal = own if same else right(examples, lambda fitted: _prepared(x, fitted, EQUAL_WIDTH))
                add(name, layer, "equal width", equal)
    return entries
