"""runtime-error: points never arrived in sorted order, so that insertions kept the tree shallow."""


class KDTree:
    def __init__(self, points):
        self.root = None
        for position, point in enumerate(points.tolist()):
            self.root = insert(self.root, point, position, 0)

    def nearest(self, query):
        best, seen = search(self.root, query.tolist(), (float("inf"), -1), lambda g, b: g**2 <= b)
        return best[1], seen


def insert(node, point, position, axis):
    if node is None:
        return [point, position, axis, None, None]
    side = 3 if point[node[2]] < node[0][node[2]] else 4
    node[side] = insert(node[side], point, position, (axis + 1) % len(point))
    return node


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
