from math import exp, log, tanh


def train(X, y, W1, b1, W2, b2, learning_rate, n_epochs, batch_size):
    """Without numpy: lists, and the gradients of a batch gathered in lists of the same form."""
    X, y, W1, b1, W2, b2 = (array.tolist() for array in (X, y, W1, b1, W2, b2))
    losses = []
    for _ in range(n_epochs):
        for start in range(0, len(X), batch_size):
            rows = list(zip(X, y, strict=True))[start : start + batch_size]
            g1, c1, g2, c2 = zeros(W1), [0.0] * len(b1), zeros(W2), [0.0] * len(b2)
            for x, label in rows:
                h, log_p = forward(x, W1, b1, W2, b2)
                slopes = [(exp(lp) - (c == label)) / len(rows) for c, lp in enumerate(log_p)]
                for c, slope in enumerate(slopes):
                    c2[c] += slope
                for a, activation in enumerate(h):
                    back = 0.0
                    for c, slope in enumerate(slopes):
                        g2[a][c] += activation * slope
                        back += slope * W2[a][c]
                    back *= 1 - activation * activation
                    c1[a] += back
                    for j, value in enumerate(x):
                        g1[j][a] += value * back
            step(W1, g1, learning_rate)
            step(W2, g2, learning_rate)
            step([b1, b2], [c1, c2], learning_rate)
        total = 0.0
        for x, label in zip(X, y, strict=True):
            total -= forward(x, W1, b1, W2, b2)[1][label]
        losses.append(total / len(X))
    return W1, b1, W2, b2, losses


def forward(x, W1, b1, W2, b2):
    h = [tanh(z) for z in affine(x, W1, b1)]
    s = affine(h, W2, b2)
    top = max(s)
    log_total = top + log(sum(exp(score - top) for score in s))
    return h, [score - log_total for score in s]


def affine(x, W, b):
    return [
        sum((value * row[c] for value, row in zip(x, W, strict=True)), bias)
        for c, bias in enumerate(b)
    ]


def zeros(W):
    return [[0.0] * len(row) for row in W]


def step(rows, gradients, rate):
    for row, slopes in zip(rows, gradients, strict=True):
        for c, slope in enumerate(slopes):
            row[c] -= rate * slope
