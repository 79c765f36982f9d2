"""wrong-answer: mean and deviation were those of both tables together."""

import numpy as np


def standardise(train, test):
    both = np.vstack([train, test])
    mean = both.mean(axis=0)
    scale = np.where(both.max(axis=0) == both.min(axis=0), 1.0, both.std(axis=0))
    return (train - mean) / scale, (test - mean) / scale
