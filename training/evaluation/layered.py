"""One figure of one layer: an entry that also names its method (the layer, or the rival) and its group."""

import numpy as np

from training.evaluation.entries import Counted, entry


def layered(
    key: str,
    model: str,
    method: str,
    group: str,
    definition: str,
    units: list[int],
    values: np.ndarray,
    weights: np.ndarray | None = None,
) -> dict:
    """The mean of `values` [N], each worth its weight; the bootstrap draws `units` [N], documents or single sentences.
    """
    weights = np.ones(len(values)) if weights is None else weights
    index = np.unique(units, return_inverse=True)[1]
    data = Counted(np.bincount(index, values * weights), np.bincount(index, weights))
    named = {"method": method, "group": group, "definition": definition, "n": len(values)}
    return {**entry(key, model, data), **named}
