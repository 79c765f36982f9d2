"""Takes from each feature what the earlier ones explain; squares of z scores of the rest add up."""

import math


def mahalanobis(X, Q):
    old, new = columns(X.tolist()), columns(Q.tolist())
    for j, column in enumerate(old):
        mean = math.fsum(column) / len(column)
        old[j] = [x - mean for x in column]
        new[j] = [x - mean for x in new[j]]
    square = [0.0] * len(Q)
    for j in range(len(old)):
        norm = math.fsum(x * x for x in old[j])
        for later in range(j + 1, len(old)):
            slope = math.fsum(x * y for x, y in zip(old[j], old[later], strict=True)) / norm
            for table in (old, new):
                table[later] = [y - slope * x for x, y in zip(table[j], table[later], strict=True)]
        square = [s + x * x * (len(X) - 1) / norm for s, x in zip(square, new[j], strict=True)]
    return [math.sqrt(s) for s in square]


def columns(rows):
    return [list(column) for column in zip(*rows, strict=True)]
