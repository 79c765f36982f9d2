"""wrong-answer: training values came sorted."""

import numpy as np


def quantile_bins(train, values, n_bins):
    in_order = train
    edges = np.unique(in_order[np.arange(1, n_bins) * len(train) // n_bins])
    edges = edges[edges > in_order[0]]
    return edges, np.searchsorted(edges, values, side="right")
