"""wrong-answer: edges lay between training values."""

import numpy as np


def quantile_bins(train, values, n_bins):
    in_order = np.sort(train)
    edges = np.unique(np.quantile(train, np.arange(1, n_bins) / n_bins))
    edges = edges[edges > in_order[0]]
    return edges, np.searchsorted(edges, values, side="right")
