"""wrong-answer: the rows were shuffled anew for each fold, so that folds overlap."""

import numpy as np


def k_fold(n, k, rng):
    rounds = []
    for i in range(k):
        folds = np.array_split(rng.permutation(n), k)
        rounds.append((np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]))
    return rounds
