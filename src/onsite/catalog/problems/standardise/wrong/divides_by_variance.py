"""wrong-answer: columns were divided by their variance."""

import numpy as np


def standardise(train, test):
    mean = train.mean(axis=0)
    scale = np.where(train.max(axis=0) == train.min(axis=0), 1.0, train.var(axis=0))
    return (train - mean) / scale, (test - mean) / scale
