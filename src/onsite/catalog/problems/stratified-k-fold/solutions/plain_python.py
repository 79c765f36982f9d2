"""A dict of lists, each shuffled, and one counter that runs on from class to class."""

from collections import defaultdict
from itertools import cycle


def stratified_k_fold(y, k, rng):
    rows_of = defaultdict(list)
    for row, label in enumerate(y.tolist()):
        rows_of[label].append(row)
    fold = [0] * len(y)
    next_fold = cycle(range(k))
    for rows in rows_of.values():
        for i in range(len(rows) - 1, 0, -1):
            j = int(rng.integers(i + 1))
            rows[i], rows[j] = rows[j], rows[i]
        for row in rows:
            fold[row] = next(next_fold)
    return fold
