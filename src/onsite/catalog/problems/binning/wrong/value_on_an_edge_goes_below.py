"""wrong-answer: a value equal to an edge belonged to the bin below."""

import numpy as np


def quantile_bins(train, values, n_bins):
    in_order = np.sort(train)
    edges = np.unique(in_order[np.arange(1, n_bins) * len(train) // n_bins])
    edges = edges[edges > in_order[0]]
    return edges, np.searchsorted(edges, values, side="left")
