"""wrong-answer: a gap and a squared distance could be compared."""


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
        root, query = self.root, query.tolist()
        best, seen = search(root, query, (float("inf"), -1), lambda g, b: abs(g) <= b)
        return best[1], seen


def search(node, query, best, may_hold_nearer, seen=0):
    if node:
        point, position, axis, below, above = node
        squared = sum((q - p) ** 2 for q, p in zip(query, point, strict=True))
        best, seen = min(best, (squared, position)), seen + 1
        gap = query[axis] - point[axis]
        near, far = (below, above) if gap < 0 else (above, below)
        best, seen = search(near, query, best, may_hold_nearer, seen)
        if may_hold_nearer(gap, best[0]):
            best, seen = search(far, query, best, may_hold_nearer, seen)
    return best, seen
