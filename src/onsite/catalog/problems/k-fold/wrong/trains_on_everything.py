"""wrong-answer: the fold's own rows were trained on too."""

import numpy as np


def k_fold(n, k, rng):
    return [(np.arange(n), fold) for fold in np.array_split(rng.permutation(n), k)]
