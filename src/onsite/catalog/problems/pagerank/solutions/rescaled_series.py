"""The series of all walks, damped at each step; dangling pages are left to the final scaling."""

import numpy as np


def pagerank(links, n_pages, damping):
    pairs = np.array(list({(int(a), int(b)) for a, b in links}), dtype=int).reshape(-1, 2)
    out = np.maximum(np.bincount(pairs[:, 0], minlength=n_pages), 1)
    walkers = np.ones(n_pages)
    total = walkers.copy()
    while walkers.sum() > 1e-13 * total.sum():
        moved = np.zeros(n_pages)
        np.add.at(moved, pairs[:, 1], damping * (walkers / out)[pairs[:, 0]])
        walkers = moved
        total += walkers
    return total / total.sum()
