"""wrong-answer: the loss were the divergence of P from Q, with the roles swapped."""

import numpy as np


def tsne_gradient(P, Y):
    W = 1 / (1 + ((Y[:, None] - Y) ** 2).sum(axis=2))
    np.fill_diagonal(W, 0)
    Q = W / W.sum()
    m = P > 0
    F = (P - Q) * W
    return (Q[m] * np.log(Q[m] / P[m])).sum(), 4 * (F.sum(axis=1)[:, None] * Y - F @ Y)
