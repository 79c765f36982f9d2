"""wrong-answer: mean square less squared mean kept its digits near 10⁸."""

import numpy as np


def standardise(train, test):
    mean = train.mean(axis=0)
    deviation = np.sqrt(np.abs((train**2).mean(axis=0) - mean**2))
    scale = np.where(train.max(axis=0) == train.min(axis=0), 1.0, deviation)
    return (train - mean) / scale, (test - mean) / scale
