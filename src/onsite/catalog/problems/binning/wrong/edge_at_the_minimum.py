"""wrong-answer: the least value could be an edge."""

import numpy as np


def quantile_bins(train, values, n_bins):
    in_order = np.sort(train)
    edges = np.unique(in_order[np.arange(1, n_bins) * len(train) // n_bins])
    return edges, np.searchsorted(edges, values, side="right")
