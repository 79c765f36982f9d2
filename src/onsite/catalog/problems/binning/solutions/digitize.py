"""A boolean mask of changes instead of `unique`, and `digitize`."""

import numpy as np


def quantile_bins(train, values, n_bins):
    in_order = np.sort(train)
    cuts = in_order[[j * train.size // n_bins for j in range(n_bins)]]
    edges = cuts[1:][np.diff(cuts) > 0]
    return edges, np.digitize(values, edges)
