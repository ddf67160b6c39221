"""An entry of metrics.json: a mean, how many places it is of, and how far it may be off."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

RESAMPLES = 2000


@dataclass(frozen=True)
class Counted:
    """Sums of a quantity and of its places, one entry a document: the unit that the bootstrap draws."""

    sums: np.ndarray
    counts: np.ndarray


def counted(documents: Sequence[int] | np.ndarray, values: Sequence[float] | np.ndarray) -> Counted:
    """Values of single places gathered by document."""
    index = np.unique(documents, return_inverse=True)[1]
    return Counted(np.bincount(index, np.asarray(values, float)), np.bincount(index))


def entry(
    key: str,
    model: str,
    data: Counted,
    transform: Callable[[float], float] = float,
    *,
    method: str | None = None,
    group: str | None = None,
    definition: str | None = None,
    n: int | None = None,
) -> dict:
    """One figure: transform(mean), with a 95 % percentile interval of a bootstrap over documents. `method`: how the model
    was asked, `group`: of which places, where there are several; `n` where the counts are weights and no places.
    """
    random = np.random.default_rng(0)
    drawn = random.integers(len(data.sums), size=(RESAMPLES, len(data.sums)))
    means = data.sums[drawn].sum(1) / data.counts[drawn].sum(1)
    low, high = (transform(float(x)) for x in np.quantile(means, [0.025, 0.975]))
    value = transform(float(data.sums.sum() / data.counts.sum()))
    named = {"key": key, "model": model, "method": method, "group": group}
    return {
        **{name: said for name, said in named.items() if said is not None},
        "value": round(value, 5),
        "n": int(data.counts.sum()) if n is None else n,
        "interval": [round(low, 5), round(high, 5)],
        "definition": key if definition is None else definition,
    }
