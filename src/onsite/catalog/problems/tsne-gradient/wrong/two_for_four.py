"""wrong-answer: each pair occurred once in the loss, so that the factor is 2."""

import numpy as np


def tsne_gradient(P, Y):
    W = 1 / (1 + ((Y[:, None] - Y) ** 2).sum(axis=2))
    np.fill_diagonal(W, 0)
    Q = W / W.sum()
    m = P > 0
    F = (P - Q) * W
    return (P[m] * np.log(P[m] / Q[m])).sum(), 2 * (F.sum(axis=1)[:, None] * Y - F @ Y)
