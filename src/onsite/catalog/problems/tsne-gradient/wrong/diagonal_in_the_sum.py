"""wrong-answer: every point's pair with itself counted in the sum below q."""

import numpy as np


def tsne_gradient(P, Y):
    W = 1 / (1 + ((Y[:, None] - Y) ** 2).sum(axis=2))
    Q = W / W.sum()
    m = P > 0
    F = (P - Q) * W
    return (P[m] * np.log(P[m] / Q[m])).sum(), 4 * (F.sum(axis=1)[:, None] * Y - F @ Y)
