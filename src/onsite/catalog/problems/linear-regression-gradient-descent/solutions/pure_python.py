def gradient_descent(X, y, learning_rate, n_steps):
    """Without numpy: rows in the outer loop, weights in the inner one."""
    rows, targets = X.tolist(), y.tolist()
    n, d = len(rows), len(rows[0])
    weights, intercept = [0.0] * d, 0.0
    losses = []
    for step in range(n_steps + 1):
        loss, by_weight, by_intercept = 0.0, [0.0] * d, 0.0
        for row, target in zip(rows, targets, strict=True):
            error = intercept - target
            for weight, value in zip(weights, row, strict=True):
                error += weight * value
            loss += error * error
            by_intercept += error
            for j in range(d):
                by_weight[j] += error * row[j]
        losses.append(loss / n)
        if step < n_steps:
            for j in range(d):
                weights[j] -= learning_rate * 2 * by_weight[j] / n
            intercept -= learning_rate * 2 * by_intercept / n
    return weights, intercept, losses
