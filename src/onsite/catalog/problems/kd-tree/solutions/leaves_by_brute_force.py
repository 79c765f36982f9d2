"""Cuts the widest axis until 16 points are left; a stack of branches with their gaps."""

import numpy as np


class KDTree:
    def __init__(self, points):
        self.points = points
        self.root = self.cut(np.arange(len(points)))

    def cut(self, rows):
        if len(rows) <= 16:
            return np.sort(rows)
        here = self.points[rows]
        axis = int(np.argmax(here.max(axis=0) - here.min(axis=0)))
        middle = len(rows) // 2
        order = np.argpartition(here[:, axis], middle)
        value = float(here[order[middle], axis])
        return axis, value, self.cut(rows[order[:middle]]), self.cut(rows[order[middle:]])

    def nearest(self, query):
        best, seen = (np.inf, -1), 0
        stack = [(0.0, self.root)]
        while stack:
            gap, node = stack.pop()
            if gap > best[0]:
                continue
            if isinstance(node, tuple):
                axis, value, below, above = node
                offset = query[axis] - value
                branches = [(gap, below), (max(gap, offset**2), above)]
                if offset > 0:
                    branches = [(gap, above), (max(gap, offset**2), below)]
                stack.extend(reversed(branches))
                continue
            squared = ((self.points[node] - query) ** 2).sum(axis=1)
            seen += len(node)
            first = int(squared.argmin())
            best = min(best, (float(squared[first]), int(node[first])))
        return best[1], seen
