"""Metrics of probabilities against 0/1 labels, thin over scikit-learn, and their calibration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from sklearn import metrics as sklearn_metrics

Floats = NDArray[np.float64]


def auc(labels: NDArray[Any], scores: NDArray[Any]) -> float:
    """Return the chance that a positive scores above a negative, ties counting half.

    NaN where all labels are alike: then there is no pair to compare.
    """
    if np.ptp(labels) == 0:
        return float("nan")
    return float(sklearn_metrics.roc_auc_score(labels, scores))


def log_loss(labels: NDArray[Any], probabilities: NDArray[Any]) -> float:
    """Return the mean negative log-likelihood of 0/1 labels, in nats."""
    return float(sklearn_metrics.log_loss(labels, probabilities, labels=[0, 1]))


def brier(labels: NDArray[Any], probabilities: NDArray[Any]) -> float:
    """Return the mean squared distance of probabilities from 0/1 labels."""
    return float(sklearn_metrics.brier_score_loss(labels, probabilities, pos_label=1))


@dataclass(frozen=True, slots=True)
class Calibration:
    """What came of predictions, bin by bin; empty bins are left out.

    Attributes:
        predicted: (bins,) mean predicted probability.
        observed: (bins,) share of positives.
        count: (bins,) predictions in the bin.
    """

    predicted: Floats
    observed: Floats
    count: NDArray[np.int64]


Bins = Literal["quantile", "uniform"]


def calibration_curve(
    labels: NDArray[Any], probabilities: NDArray[Any], bins: int = 10, strategy: Bins = "quantile"
) -> Calibration:
    """Return observed against predicted probability.

    Bins of equal count (`quantile`) are the default because click probabilities crowd near 0,
    where bins of equal width (`uniform`) would see one bin. Edges are scikit-learn's, which does
    not tell the counts.
    """
    inner = np.linspace(0, 1, bins + 1)[1:-1]
    edges = inner if strategy == "uniform" else np.quantile(probabilities, inner)
    which = np.searchsorted(edges, probabilities)
    count = np.bincount(which, minlength=bins)
    used = count > 0
    predicted, observed = (
        np.bincount(which, weights=each, minlength=bins)[used] / count[used]
        for each in (probabilities, labels)
    )
    return Calibration(predicted, observed, count[used])


def expected_calibration_error(
    labels: NDArray[Any], probabilities: NDArray[Any], bins: int = 10, strategy: Bins = "quantile"
) -> float:
    """Return the mean distance of observed from predicted over bins, weighted by their counts.

    Source: Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian
    binning", AAAI 2015.
    """
    curve = calibration_curve(labels, probabilities, bins, strategy)
    distance = np.abs(curve.observed - curve.predicted)
    return float(np.average(distance, weights=curve.count))
