"""The population stability index: how far a day's distribution is from the reference's."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import rel_entr

from onsite.labs.core.monitoring.days import is_categorical, is_null

# An empty bin would make the index infinite; half a row in each bin does not move a filled one.
PRIOR_ROWS = 0.5


def psi(expected: np.ndarray, actual: np.ndarray) -> np.ndarray:
    """Return the population stability index, Σ (a − e) ln(a / e) over the shares of the bins.

    It is the Kullback-Leibler divergence both ways, summed. Each bin gets half a row more.

    Args:
        expected: rows in each bin in the reference, shape (..., bins).
        actual: rows in each bin on the day, shape (..., bins).

    Returns:
        The index, shape (...), at least 0.
    """
    e, a = _shares(expected), _shares(actual)
    index: np.ndarray = (rel_entr(a, e) + rel_entr(e, a)).sum(axis=-1)
    return index


def _shares(counts: np.ndarray) -> np.ndarray:
    filled = np.asarray(counts, dtype=float) + PRIOR_ROWS
    return np.asarray(filled / filled.sum(axis=-1, keepdims=True))


@dataclass(frozen=True, slots=True, eq=False)
class Bins:
    """Bins that stay fixed once the reference has decided them.

    Attributes:
        edges: between bins of numbers, ascending; a value on an edge is below it.
        names: of the categories that have a bin of their own; the last bin is for all others.
    """

    edges: np.ndarray | None
    names: np.ndarray | None

    @classmethod
    def of(cls, reference: np.ndarray, most: int = 10) -> Bins:
        """Return bins that hold about equal shares of the reference, nulls left out.

        A column of names, or of at most `most` different numbers, has a bin for each of the most
        frequent ones.

        Args:
            reference: values, shape (rows,).
            most: bins, at most (and one for other names).
        """
        values = reference[~is_null(reference)]
        found, counts = np.unique(values, return_counts=True)
        if is_categorical(reference) or len(found) <= most:
            kept = found[np.argsort(-counts, kind="stable")[:most]]
            return cls(edges=None, names=np.sort(kept))
        edges = np.unique(np.quantile(values, np.linspace(0, 1, most + 1)[1:-1]))
        return cls(edges=edges, names=None)

    def count(self, column: np.ndarray) -> np.ndarray:
        """Return the rows in each bin, shape (bins,); nulls are in none."""
        values = column[~is_null(column)]
        if self.edges is not None:
            at = np.searchsorted(self.edges, values, side="left")
            return np.bincount(at, minlength=len(self.edges) + 1)
        assert self.names is not None  # noqa: S101 - one of the two is there
        at = np.searchsorted(self.names, values)
        clipped = np.minimum(at, len(self.names) - 1)
        is_known = self.names[clipped] == values if len(self.names) else np.zeros(len(values), bool)
        return np.bincount(
            np.where(is_known, clipped, len(self.names)), minlength=len(self.names) + 1
        )
