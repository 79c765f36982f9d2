from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Node(NamedTuple):
    """A point, and the points on its either side along one axis."""

    point: list[float]
    position: int
    axis: int
    below: Node | None
    above: Node | None


class KDTree:
    """Finds the nearest of n points while computing few distances."""

    def __init__(self, points: NDArray[np.float64]) -> None:
        """Build the tree of points of shape (n, d), n at least 1."""
        self.root = build(list(enumerate(points.tolist())), 0)

    def nearest(self, query: NDArray[np.float64]) -> tuple[int, int]:
        """Return the position of the point nearest to a query of shape (d,), the first of equals.

        Returns:
            The position, and how many points' distances to the query were computed.
        """
        self.seen = 0
        self.best: tuple[float, int] | None = None  # distance and position
        self.search(self.root, query.tolist())
        return self.best[1], self.seen

    def search(self, node: Node | None, query: list[float]) -> None:
        """Let the best of a subtree compete with the best so far."""
        if node is None:
            return
        found = (math.dist(query, node.point), node.position)
        self.seen += 1
        self.best = min(self.best or found, found)
        gap = query[node.axis] - node.point[node.axis]
        near, far = (node.below, node.above) if gap < 0 else (node.above, node.below)
        self.search(near, query)
        if abs(gap) <= self.best[0]:  # equal: as near a point may lie there, and come earlier
            self.search(far, query)


def build(items: list[tuple[int, list[float]]], axis: int) -> Node | None:
    """Return the tree of positions and their points, cut at the median along `axis`."""
    if not items:
        return None
    items = sorted(items, key=lambda item: item[1][axis])
    middle = len(items) // 2
    position, point = items[middle]
    following = (axis + 1) % len(point)
    below, above = items[:middle], items[middle + 1 :]
    return Node(point, position, axis, build(below, following), build(above, following))
