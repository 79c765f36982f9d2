"""wrong-answer: the variance were divided by n - 1."""

import numpy as np


def standardise(train, test):
    mean = train.mean(axis=0)
    scale = np.where(train.max(axis=0) == train.min(axis=0), 1.0, train.std(axis=0, ddof=1))
    return (train - mean) / scale, (test - mean) / scale
