"""Loops over classes and columns of plain lists."""

from collections import Counter


def chi_square_select(X, y, k):
    rows, labels = X.tolist(), y.tolist()
    sizes = Counter(labels)
    scores = []
    for j in range(len(rows[0])):
        total = sum(row[j] for row in rows)
        score = 0.0
        if total > 0:
            for label, size in sizes.items():
                members = [row for row, own in zip(rows, labels, strict=True) if own == label]
                observed = sum(row[j] for row in members)
                expected = total * size / len(rows)
                score += (observed - expected) ** 2 / expected
        scores.append(score)
    ranked = sorted(range(len(scores)), key=lambda j: scores[j], reverse=True)
    return scores, sorted(ranked[:k])
