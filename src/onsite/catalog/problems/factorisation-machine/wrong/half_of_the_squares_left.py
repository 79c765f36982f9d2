"""wrong-answer: only the square of the sum were halved."""


def fm_forward(X, bias, weights, V):
    pairs = ((X @ V) ** 2 / 2 - X**2 @ V**2).sum(axis=1)
    return bias + X @ weights + pairs
