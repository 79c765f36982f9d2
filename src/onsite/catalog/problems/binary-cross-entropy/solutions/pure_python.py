from math import exp, log1p


def loss_and_gradient(X, y, weights, intercept):
    """Row by row without numpy; the two signs of the score are told apart."""
    n = len(y)
    loss, by_weights, by_intercept = 0.0, [0.0] * len(weights), 0.0
    for row, target in zip(X.tolist(), y.tolist(), strict=True):
        z = intercept
        for w, x in zip(weights, row, strict=True):
            z += w * x
        if z >= 0:
            tail = exp(-z)
            p = 1 / (1 + tail)
            loss += (1 - target) * z + log1p(tail)
        else:
            tail = exp(z)
            p = tail / (1 + tail)
            loss += log1p(tail) - target * z
        by_intercept += (p - target) / n
        for j, x in enumerate(row):
            by_weights[j] += (p - target) * x / n
    return loss / n, by_weights, float(by_intercept)
