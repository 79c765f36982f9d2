"""Loops over plain lists; nothing of numpy."""


def k_means(X, centres, n_iterations):
    points = [list(map(float, row)) for row in X]
    centres = [list(map(float, row)) for row in centres]
    inertias = []
    for _ in range(n_iterations):
        labels = [nearest(point, centres) for point in points]
        for j in range(len(centres)):
            members = [point for point, label in zip(points, labels, strict=True) if label == j]
            if members:
                centres[j] = [sum(column) / len(members) for column in zip(*members, strict=True)]
        pairs = zip(points, labels, strict=True)
        inertias.append(sum(squared_distance(point, centres[label]) for point, label in pairs))
    return centres, labels, inertias


def nearest(point, centres):
    return min(range(len(centres)), key=lambda j: squared_distance(point, centres[j]))


def squared_distance(a, b):
    return sum((one - other) ** 2 for one, other in zip(a, b, strict=True))
