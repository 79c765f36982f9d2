"""wrong-answer: the rows sorted by group were cut into equal blocks, right through groups."""

import numpy as np


def group_k_fold(groups, k):
    folds = np.empty(len(groups), dtype=int)
    folds[np.argsort(groups, kind="stable")] = np.arange(len(groups)) * k // len(groups)
    return folds
