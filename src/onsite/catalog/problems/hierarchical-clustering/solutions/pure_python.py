"""Plain lists and sums: the average is a sum of distances over the number of pairs."""

from math import dist


def agglomerate(X, k, linkage):
    points = X.tolist()
    pick = {"single": min, "complete": max, "average": lambda a, b: a + b}[linkage]
    table = {
        i: {j: dist(p, q) for j, q in enumerate(points) if j != i} for i, p in enumerate(points)
    }
    size = dict.fromkeys(table, 1)
    labels, heights = list(table), []

    def height(i, j):
        return table[i][j] / (size[i] * size[j]) if linkage == "average" else table[i][j]

    while len(table) > k:
        low, i, j = min((height(i, j), i, j) for i in table for j in table[i] if i < j)
        heights.append(low)
        gone = table.pop(j)
        for other, row in table.items():
            row.pop(j)
            if other != i:
                row[i] = table[i][other] = pick(table[i][other], gone[other])
        size[i] += size.pop(j)
        labels = [i if label == j else label for label in labels]
    return labels, heights
