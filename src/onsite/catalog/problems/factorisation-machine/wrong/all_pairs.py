"""too-slow-growth: all pairs of features were visited."""

import numpy as np


def fm_forward(X, bias, weights, V):
    strengths = (V @ V.T).tolist()
    predictions = []
    for x in X.tolist():
        total = bias + sum(w * one for w, one in zip(weights.tolist(), x, strict=True))
        for i in range(len(x)):
            for j in range(i):
                total += strengths[i][j] * x[i] * x[j]
        predictions.append(total)
    return np.array(predictions)
