"""One mask per class, then the first rows of a permutation."""

from decimal import ROUND_HALF_UP, Decimal

import numpy as np


def stratified_sample(labels, fraction, rng):
    chosen = []
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        wanted = Decimal(fraction * len(rows)).quantize(Decimal(1), ROUND_HALF_UP)
        chosen.extend(rows[: max(int(wanted), 1)])
    return np.sort(chosen)
