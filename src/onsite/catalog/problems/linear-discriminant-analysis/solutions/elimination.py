"""Sums in plain Python, and Gauss's elimination with pivots."""

import math


def lda(X, y):
    rows, labels = X.tolist(), y.tolist()
    n, d = len(rows), len(rows[0])
    groups = {label: [] for label in sorted(labels)}
    for row, label in zip(rows, labels, strict=True):
        groups[label].append(row)
    W, b, scatter = [], [], [[0.0] * d for _ in range(d)]
    means = [
        [math.fsum(column) / len(group) for column in zip(*group, strict=True)]
        for group in groups.values()
    ]
    for group, mean in zip(groups.values(), means, strict=True):
        for row in group:
            off = [x - m for x, m in zip(row, mean, strict=True)]
            for i in range(d):
                for j in range(d):
                    scatter[i][j] += off[i] * off[j] / n
    for group, mean in zip(groups.values(), means, strict=True):
        W.append(solve(scatter, mean))
        square = sum(w * m for w, m in zip(W[-1], mean, strict=True))
        b.append(math.log(len(group) / n) - square / 2)
    return W, b


def solve(matrix, right):
    table = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    d = len(table)
    for i in range(d):
        pivot = max(range(i, d), key=lambda r, i=i: abs(table[r][i]))
        table[i], table[pivot] = table[pivot], table[i]
        for r in range(d):
            if r != i:
                factor = table[r][i] / table[i][i]
                pairs = zip(table[r], table[i], strict=True)
                table[r] = [one - factor * other for one, other in pairs]
    return [row[-1] / row[i] for i, row in enumerate(table)]
