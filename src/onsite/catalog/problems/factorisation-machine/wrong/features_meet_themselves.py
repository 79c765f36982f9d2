"""wrong-answer: a feature interacted with itself."""


def fm_forward(X, bias, weights, V):
    pairs = ((X @ V) ** 2).sum(axis=1) / 2
    return bias + X @ weights + pairs
