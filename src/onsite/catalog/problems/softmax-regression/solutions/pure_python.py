from math import exp, log


def softmax_regression(X, y, n_classes, learning_rate, n_steps):
    """Row by row without numpy; the gradients are gathered before anything moves."""
    rows, labels = X.tolist(), y.tolist()
    n, d, classes = len(rows), len(rows[0]), range(n_classes)
    weights = [[0.0] * n_classes for _ in range(d)]
    intercepts = [0.0] * n_classes
    losses = []
    for _ in range(n_steps):
        loss = 0.0
        by_weight = [[0.0] * n_classes for _ in range(d)]
        by_intercept = [0.0] * n_classes
        for row, label in zip(rows, labels, strict=True):
            scores = [
                sum((row[j] * weights[j][c] for j in range(d)), intercepts[c]) for c in classes
            ]
            top = max(scores)
            exponentials = [exp(score - top) for score in scores]
            total = sum(exponentials)
            loss += log(total) - (scores[label] - top)
            for c in classes:
                slope = exponentials[c] / total - (c == label)
                by_intercept[c] += slope
                for j in range(d):
                    by_weight[j][c] += slope * row[j]
        losses.append(loss / n)
        for c in classes:
            intercepts[c] -= learning_rate * by_intercept[c] / n
            for j in range(d):
                weights[j][c] -= learning_rate * by_weight[j][c] / n
    return weights, intercepts, losses
