"""wrong-answer: the test table were scaled by its own statistics."""

import numpy as np


def standardise(train, test):
    return scaled(train), scaled(test) if len(test) else test


def scaled(X):
    constant = X.max(axis=0) == X.min(axis=0)
    return (X - X.mean(axis=0)) / np.where(constant, 1.0, X.std(axis=0))
