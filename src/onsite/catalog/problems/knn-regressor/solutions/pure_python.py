"""One query at a time with plain lists; tuples of distance and row sort by the tie rule."""

import math


def knn_regress(X, y, Q, k):
    rows, targets = X.tolist(), y.tolist()
    predictions = []
    for query in Q.tolist():
        nearest = sorted((math.dist(query, row), i) for i, row in enumerate(rows))[:k]
        hits = [targets[i] for distance, i in nearest if distance == 0]
        if hits:
            predictions.append(sum(hits) / len(hits))
            continue
        total = sum(targets[i] / distance for distance, i in nearest)
        predictions.append(total / sum(1 / distance for distance, _ in nearest))
    return predictions
