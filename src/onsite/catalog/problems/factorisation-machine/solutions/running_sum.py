"""Plain Python: each feature meets the running sum of those before it."""

import numpy as np


def fm_forward(X, bias, weights, V):
    weights, V = weights.tolist(), V.tolist()
    predictions = []
    for row in X.tolist():
        so_far = [0.0] * len(V[0])
        total = float(bias)
        for x, w, v in zip(row, weights, V, strict=True):
            total += w * x
            for f, component in enumerate(v):
                total += so_far[f] * component * x
                so_far[f] += component * x
        predictions.append(total)
    return np.array(predictions)
