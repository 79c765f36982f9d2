"""Chunks by slicing; every value is compared with every edge."""

import numpy as np


def quantile_bins(train, values, n_bins):
    in_order = sorted(train)
    positions = {j * len(train) // n_bins for j in range(n_bins)}
    starts = {float(in_order[position]) for position in positions}
    edges = np.array(sorted(starts - {float(min(train))}))
    return edges, (values[:, None] >= edges[None, :]).sum(axis=1)
