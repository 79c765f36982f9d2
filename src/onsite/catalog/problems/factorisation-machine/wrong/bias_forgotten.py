"""wrong-answer: there were no bias."""


def fm_forward(X, bias, weights, V):
    pairs = ((X @ V) ** 2 - X**2 @ V**2).sum(axis=1) / 2
    return X @ weights + pairs
