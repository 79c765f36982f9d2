"""Plain lists; the model is called row by row."""

from math import sqrt


def permutation_importance(weights, X, y, permutations):
    rows, targets = X.tolist(), y.tolist()

    def error(table):
        predictions = [
            sum(w * x for w, x in zip(weights.tolist(), row, strict=True)) for row in table
        ]
        return sum((p - t) ** 2 for p, t in zip(predictions, targets, strict=True)) / len(targets)

    baseline = error(rows)
    means, spreads = [], []
    for j in range(len(weights)):
        increases = []
        for order in permutations.tolist():
            table = [
                [*row[:j], rows[i][j], *row[j + 1 :]] for row, i in zip(rows, order, strict=True)
            ]
            increases.append(error(table) - baseline)
        mean = sum(increases) / len(increases)
        means.append(mean)
        spreads.append(sqrt(sum((one - mean) ** 2 for one in increases) / len(increases)))
    return means, spreads
