"""Sorts the pairs of category and fold, and adds up runs; no dictionary."""

import numpy as np


def target_encode(categories, y, folds, smoothing):
    _, category = np.unique(categories, return_inverse=True)
    _, fold = np.unique(folds, return_inverse=True)
    _, pair = np.unique(category * (fold.max() + 1) + fold, return_inverse=True)
    n_all, s_all = len(y), y.sum()
    n_fold, s_fold = (np.bincount(fold, weights)[fold] for weights in (None, y))
    n_category, s_category = (np.bincount(category, weights)[category] for weights in (None, y))
    n_pair, s_pair = (np.bincount(pair, weights)[pair] for weights in (None, y))
    mean = (s_all - s_fold) / (n_all - n_fold)
    n, s = n_category - n_pair, s_category - s_pair
    weight = np.where(n == 0, 1.0, n + smoothing)
    return np.where(n == 0, mean, (s + smoothing * mean) / weight)
