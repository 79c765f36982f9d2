"""Dictionaries from user to deviation for each item, as from a table of (user, item, rating)."""

from math import isnan, sqrt


def complete_ratings(R, k):
    rows = [{i: r for i, r in enumerate(row) if not isnan(r)} for row in R.tolist()]
    means = [sum(row.values()) / len(row) for row in rows]
    d = R.shape[1]
    columns = [{u: row[i] - means[u] for u, row in enumerate(rows) if i in row} for i in range(d)]
    similar = [[0.0] * d for _ in range(d)]
    for i in range(d):
        for j in range(i):
            similar[i][j] = similar[j][i] = cosine(columns[i], columns[j])
    completed = []
    for user, row in enumerate(rows):
        completed.append([])
        for item in range(d):
            if item in row:
                completed[-1].append(row[item])
                continue
            near = [(similar[item][j], row[j]) for j in row if similar[item][j] > 0]
            near = sorted(near, reverse=True)[:k]
            given = [other[item] for other in rows if item in other]
            if near:
                total = sum(weight for weight, _ in near)
                completed[-1].append(sum(weight * rating for weight, rating in near) / total)
            else:
                completed[-1].append(sum(given) / len(given) if given else means[user])
    return similar, completed


def cosine(a, b):
    common = a.keys() & b.keys()
    norms = sum(a[u] ** 2 for u in common) * sum(b[u] ** 2 for u in common)
    return sum(a[u] * b[u] for u in common) / sqrt(norms) if norms > 0 else 0.0
