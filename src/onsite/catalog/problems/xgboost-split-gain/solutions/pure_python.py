"""One sweep upwards with missing values on the right, one downwards with them on the left."""

from itertools import pairwise
from math import isnan


def best_split(X, g, h, reg_lambda, gamma, min_child_weight):
    gradients, hessians = g.tolist(), h.tolist()
    totals = sum(gradients), sum(hessians)
    best = (1e-9, None)

    for column in range(X.shape[1]):
        values = X[:, column].tolist()
        rows = zip(values, gradients, hessians, strict=True)
        present = sorted(row for row in rows if not isnan(row[0]))
        for missing_left in (False, True):
            G = H = 0.0
            swept = present[::-1] if missing_left else present
            for (value, gi, hi), (following, _, _) in pairwise(swept):
                G, H = G + gi, H + hi
                other = totals[0] - G, totals[1] - H
                if value == following or min(H, other[1]) < min_child_weight:
                    continue
                gain = score(G, H, reg_lambda) + score(*other, reg_lambda)
                gain = 0.5 * (gain - score(*totals, reg_lambda)) - gamma
                if gain > best[0]:
                    weights = [-G / (H + reg_lambda), -other[0] / (other[1] + reg_lambda)]
                    if missing_left:
                        weights.reverse()
                    best = gain, (column, (value + following) / 2, missing_left, gain, *weights)
    return best[1]


def score(G, H, reg_lambda):
    return G * G / (H + reg_lambda)
