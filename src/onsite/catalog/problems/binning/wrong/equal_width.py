"""wrong-answer: bins had equal width."""

import numpy as np


def quantile_bins(train, values, n_bins):
    in_order = np.sort(train)
    edges = np.unique(np.linspace(in_order[0], in_order[-1], n_bins + 1)[1:-1])
    edges = edges[edges > in_order[0]]
    return edges, np.searchsorted(edges, values, side="right")
