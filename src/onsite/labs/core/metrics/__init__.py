"""Metrics of rankings, of probabilities, and of what a recommender shows."""

from onsite.labs.core.metrics.exposure import (
    coverage,
    gini,
)
from onsite.labs.core.metrics.probability import (
    Bins,
    Calibration,
    auc,
    brier,
    calibration_curve,
    expected_calibration_error,
    log_loss,
)
from onsite.labs.core.metrics.ranking import (
    average_precision,
    graded_gain,
    group_to_matrix,
    ndcg_at,
    precision_at,
    recall_at,
    reciprocal_rank,
)

__all__ = [
    "Bins",
    "Calibration",
    "auc",
    "average_precision",
    "brier",
    "calibration_curve",
    "coverage",
    "expected_calibration_error",
    "gini",
    "graded_gain",
    "group_to_matrix",
    "log_loss",
    "ndcg_at",
    "precision_at",
    "recall_at",
    "reciprocal_rank",
]
