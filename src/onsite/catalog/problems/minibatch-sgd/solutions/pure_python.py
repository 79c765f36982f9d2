"""Adds up each batch's gradient row by row, over plain lists."""


def sgd(X, y, learning_rate, batch_size, n_epochs, rng):
    rows, targets = X.tolist(), y.tolist()
    n, d = X.shape
    weights, losses = [0.0] * d, []
    for _ in range(n_epochs):
        order = rng.permutation(n).tolist()
        while order:
            batch, order = order[:batch_size], order[batch_size:]
            gradient = [0.0] * d
            for i in batch:
                miss = dot(rows[i], weights) - targets[i]
                for j in range(d):
                    gradient[j] += miss * rows[i][j] / len(batch)
            weights = [w - learning_rate * g for w, g in zip(weights, gradient, strict=True)]
        squares = [(dot(row, weights) - t) ** 2 for row, t in zip(rows, targets, strict=True)]
        losses.append(sum(squares) / (2 * n))
    return weights, losses


def dot(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))
