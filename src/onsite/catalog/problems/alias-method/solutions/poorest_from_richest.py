"""Settles the categories in ascending order of weight; givers queue up behind."""

from collections import deque


def alias_tables(weights):
    n, total = len(weights), float(sum(weights.tolist()))
    entries = sorted((weight / total * n, i) for i, weight in enumerate(weights.tolist()))
    poor = deque(entry for entry in entries if entry[0] < 1)
    rich = deque(entry for entry in entries if entry[0] >= 1)
    keep, alias = [1.0] * n, [0] * n
    while poor and rich:
        has, i = poor.popleft()
        more, j = rich.pop()
        keep[i], alias[i] = has, j
        more -= 1 - has
        (poor if more < 1 else rich).append((more, j))
    return keep, alias
