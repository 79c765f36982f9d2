"""wrong-answer: all columns shared one mean and one deviation."""

import numpy as np


def standardise(train, test):
    mean = train.mean()
    scale = np.where(train.max() == train.min(), 1.0, train.std())
    return (train - mean) / scale, (test - mean) / scale
