"""wrong-answer: the nearest point always lay on the query's side of every cut."""


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
        query, node, best, seen = query.tolist(), self.root, (float("inf"), -1), 0
        while node:
            point, position, axis, below, above = node
            squared = sum((q - p) ** 2 for q, p in zip(query, point, strict=True))
            best, seen = min(best, (squared, position)), seen + 1
            node = below if query[axis] < point[axis] else above
        return best[1], seen
