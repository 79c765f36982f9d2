"""Labels as LightGBM's LambdaMART wants them: small whole numbers, each with a gain."""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np

__all__ = ["Grades"]

MOST = 64
"""The most different labels that are told apart; finer ones are rounded to that many steps."""


class Grades(NamedTuple):
    """Labels numbered in order of size, and the gain of each number."""

    labels: np.ndarray
    gains: np.ndarray

    @classmethod
    def of(cls, y: np.ndarray, gains: Literal["exponential", "linear"]) -> Grades:
        """Number the labels of shape (n,); a gain is 2^label − 1, or the label itself."""
        labels = np.unique(y)
        if len(labels) > MOST:
            labels = np.linspace(labels[0], labels[-1], MOST)
        return cls(labels, np.exp2(labels) - 1 if gains == "exponential" else labels)

    def number(self, y: np.ndarray) -> np.ndarray:
        """Return the number of the nearest label known, for each of labels of shape (n,)."""
        middles = (self.labels[1:] + self.labels[:-1]) / 2
        return np.searchsorted(middles, y, side="right")
