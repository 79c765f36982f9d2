"""Loops over models and rows with plain lists."""

import math


def bag(X, y, Q, n_models, rng):
    rows, targets, n = X.tolist(), y.tolist(), len(y)
    samples, sums, votes = [], [0.0] * len(Q), [[] for _ in rows]
    for _ in range(n_models):
        sample = [min(int(rng.random() * n), n - 1) for _ in range(n)]
        samples.append(sample)
        for q, query in enumerate(Q.tolist()):
            sums[q] += targets[nearest(query, sample, rows)]
        for i in set(range(n)) - set(sample):
            votes[i].append(targets[nearest(rows[i], sample, rows)])
    out_of_bag = [math.fsum(vote) / len(vote) if vote else math.nan for vote in votes]
    errors = [(p - t) ** 2 for p, t in zip(out_of_bag, targets, strict=True) if not math.isnan(p)]
    error = sum(errors) / len(errors) if errors else math.nan
    return samples, [total / n_models for total in sums], out_of_bag, error


def nearest(query, sample, rows):
    return min(sample, key=lambda i: math.dist(query, rows[i]))
