"""Loops; a draw walks along the weights until they exceed it."""

import math


def k_means_plus_plus(X, k, rng):
    rows = X.tolist()
    chosen = []
    weights = [1.0] * len(rows)
    while len(chosen) < k:
        if not any(weights):
            weights = [0.0 if i in set(chosen) else 1.0 for i in range(len(rows))]
            uniform = True
        else:
            uniform = not chosen
        left = rng.random() * math.fsum(weights)
        for position, weight in enumerate(weights):
            if weight:
                pick = position
                left -= weight
                if left < 0:
                    break
        chosen.append(pick)
        fresh = [math.dist(row, rows[pick]) ** 2 for row in rows]
        known = fresh if uniform else weights
        weights = [min(one, other) for one, other in zip(known, fresh, strict=True)]
    return chosen
