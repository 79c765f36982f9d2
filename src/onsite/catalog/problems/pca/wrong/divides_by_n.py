"""wrong-answer: the variances had n in the denominator."""

import numpy as np


def pca(X, k):
    centred = X - X.mean(axis=0)
    _, _, directions = np.linalg.svd(centred, full_matrices=False)
    scores = centred @ directions[:k].T
    return scores, scores.var(axis=0)
