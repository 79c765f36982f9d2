"""wrong-answer: in the sum of squares the vectors were not squared."""


def fm_forward(X, bias, weights, V):
    pairs = ((X @ V) ** 2 - X**2 @ V).sum(axis=1) / 2
    return bias + X @ weights + pairs
