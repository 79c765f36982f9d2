"""One direction after the other by power iteration on plain lists; nothing of numpy."""

import math


def pca(X, k):
    n, d = len(X), len(X[0])
    means = [math.fsum(float(row[j]) for row in X) / n for j in range(d)]
    rest = [[float(row[j]) - means[j] for j in range(d)] for row in X]
    scores, variances = [[] for _ in range(n)], []
    for _ in range(k):
        direction = first_direction(rest)
        column = [dot(row, direction) for row in rest]
        variances.append(dot(column, column) / (n - 1))
        for i, score in enumerate(column):
            scores[i].append(score)
            rest[i] = [x - score * v for x, v in zip(rest[i], direction, strict=True)]
    return scores, variances


def first_direction(rows, most_steps=2000):
    d = len(rows[0])
    columns = list(zip(*rows, strict=True))
    scatter = [[dot(a, b) for b in columns] for a in columns]
    # The column that varies most is not orthogonal to the first direction but by bad luck.
    start = max(range(d), key=lambda j: scatter[j][j])
    direction = unit(scatter[start])
    for _ in range(most_steps):
        following = unit([dot(row, direction) for row in scatter])
        moved = max(abs(a - b) for a, b in zip(following, direction, strict=True))
        direction = following
        if moved < 1e-14:
            break
    return direction


def unit(vector):
    length = math.sqrt(dot(vector, vector))
    return [x / length for x in vector] if length > 1e-12 else [0.0] * len(vector)


def dot(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))
