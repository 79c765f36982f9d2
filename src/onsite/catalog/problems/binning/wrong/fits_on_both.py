"""wrong-answer: the values to be put into bins helped to place the edges."""

import numpy as np


def quantile_bins(train, values, n_bins):
    train = np.concatenate([train, values[np.isfinite(values)]])
    in_order = np.sort(train)
    edges = np.unique(in_order[np.arange(1, n_bins) * len(train) // n_bins])
    edges = edges[edges > in_order[0]]
    return edges, np.searchsorted(edges, values, side="right")
