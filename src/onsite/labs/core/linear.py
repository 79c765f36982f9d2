"""A linear ranker over features that it standardises itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from onsite.labs.core.blas import one_thread


@dataclass(frozen=True, slots=True)
class Linear:
    """Coefficients over standardised features; a missing value counts as the feature's mean.

    Attributes:
        means, scales: of the training rows' features, shape (k,); a constant one has scale 1.
        coefficients: for standardised features, shape (k,): comparable with one another.
        intercept: added to all.
    """

    means: np.ndarray
    scales: np.ndarray
    coefficients: np.ndarray
    intercept: float

    @classmethod
    def fit(
        cls, X: np.ndarray, y: np.ndarray, weights: np.ndarray | None = None, penalty: float = 1.0
    ) -> Linear:
        """Fit a logistic regression to labels 0 and 1 alone, a ridge regression to others.

        Args:
            X: features, shape (n, k); NaN is missing.
            y: labels, shape (n,).
            weights: of each row, shape (n,).
            penalty: on the squared coefficients.
        """
        # Serving scores and never fits; scikit-learn would take it a second to import.
        from sklearn.linear_model import LogisticRegression, Ridge  # noqa: PLC0415

        known = ~np.isnan(X)
        count = np.maximum(known.sum(axis=0), 1)
        means = np.where(known, X, 0).sum(axis=0) / count
        scales = np.sqrt((np.where(known, X - means, 0) ** 2).sum(axis=0) / count)
        scales = np.where(scales > 0, scales, 1.0)
        standard = np.where(known, (X - means) / scales, 0)
        is_binary = np.isin(y, (0, 1)).all() and 0 < y.mean() < 1
        model = LogisticRegression(C=1 / penalty, max_iter=500) if is_binary else Ridge(penalty)
        # One thread, because the sums' order, and so their last bits, would depend on how many.
        with one_thread():
            model.fit(standard, y, sample_weight=weights)
        return cls(means, scales, np.ravel(model.coef_), float(np.ravel(model.intercept_)[0]))

    def score(self, X: np.ndarray) -> np.ndarray:
        """Return a score a row, float64 (n,): log-odds after 0 and 1, the label's mean else."""
        standard = np.where(np.isnan(X), 0, (X - self.means) / self.scales)
        # Not a matrix product: its last bits would depend on how many rows are scored together.
        scores: np.ndarray = np.einsum("nk,k->n", standard, self.coefficients) + self.intercept
        return scores

    def arrays(self) -> dict[str, np.ndarray]:
        """Return it as arrays, for `from_arrays`."""
        return {
            "means": self.means,
            "scales": self.scales,
            "coefficients": self.coefficients,
            "intercept": np.array(self.intercept),
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, np.ndarray]) -> Linear:
        """Rebuild from what `arrays` returned."""
        return cls(
            arrays["means"], arrays["scales"], arrays["coefficients"], float(arrays["intercept"])
        )
