from math import exp


def fit(X, y, l2):
    """Gradient descent without numpy, row by row."""
    rows, labels = X.tolist(), y.tolist()
    n, d = len(rows), len(rows[0])
    weights, intercept, rate = [0.0] * d, 0.0, 1.0
    for _ in range(150):
        by_weight, by_intercept = [0.0] * d, 0.0
        for row, label in zip(rows, labels, strict=True):
            score = intercept
            for weight, value in zip(weights, row, strict=True):
                score += weight * value
            residual = sigmoid(score) - label
            by_intercept += residual
            for j in range(d):
                by_weight[j] += residual * row[j]
        for j in range(d):
            weights[j] -= rate * (by_weight[j] / n + l2 * weights[j])
        intercept -= rate * by_intercept / n
    return weights, intercept


def sigmoid(score):
    if score >= 0:
        return 1.0 / (1.0 + exp(-score))
    return exp(score) / (1.0 + exp(score))
