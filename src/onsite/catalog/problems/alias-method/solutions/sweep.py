"""Two pointers, one over the light categories and one over the heavy ones; no stacks."""

import numpy as np


def alias_tables(weights):
    n = len(weights)
    share = (np.asarray(weights) / np.sum(weights) * n).tolist()
    light = iter([i for i in range(n) if share[i] <= 1])
    heavy = iter([i for i in range(n) if share[i] > 1])
    keep, alias = np.ones(n), np.zeros(n, dtype=int)
    i, j = next(light, None), next(heavy, None)
    rest = share[j] if j is not None else 1.0
    while j is not None:
        if rest > 1:
            if i is None:
                break
            keep[i], alias[i] = share[i], j
            rest -= 1 - share[i]
            i = next(light, None)
        else:
            giver = next(heavy, None)
            if giver is None:
                break
            keep[j], alias[j] = rest, giver
            rest = share[giver] - (1 - rest)
            j = giver
    return keep, alias
