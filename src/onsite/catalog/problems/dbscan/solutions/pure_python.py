"""Loops over plain lists, with a queue and a list of neighbours for each point."""

from collections import deque
from math import dist


def dbscan(X, eps, min_points):
    points = X.tolist()
    neighbours = [
        [j for j, other in enumerate(points) if dist(point, other) <= eps] for point in points
    ]
    labels = [-1] * len(points)
    n_clusters = 0
    for row, around in enumerate(neighbours):
        if labels[row] != -1 or len(around) < min_points:
            continue
        queue = deque([row])
        while queue:
            at = queue.popleft()
            if labels[at] != -1:
                continue
            labels[at] = n_clusters
            if len(neighbours[at]) >= min_points:
                queue.extend(neighbours[at])
        n_clusters += 1
    return labels
