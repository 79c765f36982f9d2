"""No loop: sorts by class and then by a random key, and keeps the first rows of each class."""

import numpy as np


def stratified_sample(labels, fraction, rng):
    _, group, counts = np.unique(labels, return_inverse=True, return_counts=True)
    sizes = np.maximum(np.floor(fraction * counts + 0.5), 1)
    order = np.lexsort((rng.random(len(labels)), group))
    first = np.cumsum(counts) - counts
    rank = np.arange(len(labels)) - np.repeat(first, counts)
    return order[rank < np.repeat(sizes, counts)]
