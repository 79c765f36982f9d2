"""No nodes: the middle of a range of one sorted permutation is the root of that range."""

import numpy as np


class KDTree:
    def __init__(self, points):
        self.points = points.copy()
        self.order = np.arange(len(points))
        self.arrange(0, len(points), 0)

    def arrange(self, start, stop, depth):
        if stop - start > 1:
            rows = self.order[start:stop]
            axis = depth % self.points.shape[1]
            self.order[start:stop] = rows[np.argsort(self.points[rows, axis])]
            middle = (start + stop) // 2
            self.arrange(start, middle, depth + 1)
            self.arrange(middle + 1, stop, depth + 1)

    def nearest(self, query):
        best = [float("inf"), 0, 0]
        self.visit(0, len(self.order), 0, query, best)
        return best[1], best[2]

    def visit(self, start, stop, depth, query, best):
        if start >= stop:
            return
        middle = (start + stop) // 2
        row = int(self.order[middle])
        offset = query - self.points[row]
        squared = float(offset @ offset)
        best[2] += 1
        if squared < best[0] or (squared == best[0] and row < best[1]):
            best[0], best[1] = squared, row
        gap = float(offset[depth % len(query)])
        halves = [(start, middle), (middle + 1, stop)]
        if gap > 0:
            halves.reverse()
        self.visit(*halves[0], depth + 1, query, best)
        if abs(gap) <= best[0] ** 0.5:
            self.visit(*halves[1], depth + 1, query, best)
