"""Lists and loops; both signs are tried."""

import math
from itertools import pairwise


def adaboost(X, y, Q, n_rounds):
    rows, labels = X.tolist(), y.tolist()
    candidates = []
    for column in range(len(rows[0])):
        values = sorted({row[column] for row in rows})
        for low, high in pairwise(values):
            candidates += [(column, (low + high) / 2, sign) for sign in (1, -1)]
    wrong = [
        [answer(stump, row) != label for row, label in zip(rows, labels, strict=True)]
        for stump in candidates
    ]
    weights = [1 / len(rows)] * len(rows)
    stumps, alphas = [], []
    while len(stumps) < n_rounds:
        errors = [
            math.fsum(w for w, is_wrong in zip(weights, misses, strict=True) if is_wrong)
            for misses in wrong
        ]
        error = min(errors)
        if error >= 0.5 - 1e-9:
            break
        best = errors.index(error)
        error = max(error, 1e-10)
        alpha = 0.5 * math.log((1 - error) / error)
        factors = {True: math.exp(alpha), False: math.exp(-alpha)}
        weights = [w * factors[miss] for w, miss in zip(weights, wrong[best], strict=True)]
        total = math.fsum(weights)
        weights = [w / total for w in weights]
        stumps.append(candidates[best])
        alphas.append(alpha)
    scores = [
        sum(alpha * answer(stump, query) for stump, alpha in zip(stumps, alphas, strict=True))
        for query in Q.tolist()
    ]
    return stumps, alphas, weights, scores


def answer(stump, row):
    column, threshold, sign = stump
    return sign if row[column] <= threshold else -sign
