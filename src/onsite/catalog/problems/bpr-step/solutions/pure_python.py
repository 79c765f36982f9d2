"""Plain lists; the exponential only ever sees numbers that are not positive."""

from math import exp, log1p

import numpy as np


def bpr_steps(P, Q, triples, rate, l2):
    P, Q = P.tolist(), Q.tolist()
    losses = []
    for u, i, j in triples:
        p, a, b = P[u], Q[i], Q[j]
        x = sum(one * (two - three) for one, two, three in zip(p, a, b, strict=True))
        small = exp(-abs(x))
        losses.append(log1p(small) + max(-x, 0.0))
        g = (1.0 if x < 0 else small) / (1 + small)
        keep = 1 - rate * l2
        P[u] = [keep * w + rate * g * (y - z) for w, y, z in zip(p, a, b, strict=True)]
        Q[i] = [keep * y + rate * g * w for w, y in zip(p, a, strict=True)]
        Q[j] = [keep * z - rate * g * w for w, z in zip(p, b, strict=True)]
    return np.array(P), np.array(Q), losses
