"""Groups of equal scores, from the highest down, and two counters."""

from itertools import groupby


def precision_recall_curve(y_true, scores):
    rows = sorted(zip(scores.tolist(), y_true.tolist(), strict=True), reverse=True)
    total = sum(label for _, label in rows)
    precision, recall, area = [], [], 0.0
    seen = hits = 0
    for _, tie in groupby(rows, key=lambda row: row[0]):
        labels = [label for _, label in tie]
        seen += len(labels)
        hits += sum(labels)
        precision.append(hits / seen)
        recall.append(hits / total)
        area += sum(labels) / total * precision[-1]
    return precision, recall, area
