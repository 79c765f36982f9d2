"""Who looks where: the odds of being seen by slot, estimated from explored slots."""

from __future__ import annotations

import numpy as np

from onsite.labs.recommend.log import SLOTS, Log


def examination_curve(log: Log) -> np.ndarray:
    """Estimate the odds of being seen by slot, relative to the first, from random items only.

    In an explored slot the item was drawn at random, so items do not differ between slots and the
    click rate falls by being seen less alone. Rates are made to fall monotonically (by pooling
    neighbours), for few clicks make a noisy curve.

    Returns:
        (SLOTS,) from 1 down, at least 0.1.
    """
    explored = log.where(log.policy == 1)
    shown = np.bincount(explored.position, minlength=SLOTS).astype(float)
    clicked = np.bincount(explored.position, explored.clicked, SLOTS)
    if clicked.sum() < SLOTS:
        return np.ones(SLOTS, np.float32)
    return pooled_falling(clicked, shown)


def pooled_falling(clicked: np.ndarray, shown: np.ndarray) -> np.ndarray:
    """Return the falling rates nearest to clicked / shown, relative to the first.

    Isotonic regression by scikit-learn, weighed by `shown`.
    """
    from sklearn.isotonic import IsotonicRegression  # noqa: PLC0415 (a second of import)

    weight = np.maximum(shown, 1e-6)
    fit = IsotonicRegression(increasing=False)
    rate = fit.fit_transform(np.arange(len(shown)), clicked / weight, sample_weight=weight)
    return np.asarray(np.maximum(rate / max(rate[0], 1e-9), 0.1), np.float32)
