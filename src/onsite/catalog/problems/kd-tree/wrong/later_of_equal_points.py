"""wrong-answer: of equally near points the one met first in the tree were the answer."""


def build(items, axis):
    if not items:
        return None
    items = sorted(items, key=lambda item: item[0][axis])
    middle = len(items) // 2
    point, position = items[middle]
    following = (axis + 1) % len(point)
    below, above = items[:middle], items[middle + 1 :]
    return point, position, axis, build(below, following), build(above, following)


class KDTree:
    def __init__(self, points):
        self.root = build(list(zip(points.tolist(), range(len(points)), strict=True)), 0)

    def nearest(self, query):
        self.best, self.row, self.seen = float("inf"), -1, 0
        self.search(self.root, query.tolist())
        return self.row, self.seen

    def search(self, node, query):
        if node:
            point, position, axis, below, above = node
            squared = sum((q - p) ** 2 for q, p in zip(query, point, strict=True))
            self.seen += 1
            if squared < self.best:
                self.best, self.row = squared, position
            gap = query[axis] - point[axis]
            self.search(below if gap < 0 else above, query)
            if gap**2 <= self.best:
                self.search(above if gap < 0 else below, query)
