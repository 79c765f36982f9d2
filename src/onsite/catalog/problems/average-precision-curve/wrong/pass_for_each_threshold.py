"""time-limit: there were time to go through all rows for each threshold."""


def precision_recall_curve(y_true, scores):
    rows = list(zip(scores.tolist(), y_true.tolist(), strict=True))
    total = sum(label for _, label in rows)
    precision, recall, area = [], [], 0.0
    for threshold in sorted({score for score, _ in rows}, reverse=True):
        flagged = [label for score, label in rows if score >= threshold]
        precision.append(sum(flagged) / len(flagged))
        area += (sum(flagged) / total - (recall[-1] if recall else 0.0)) * precision[-1]
        recall.append(sum(flagged) / total)
    return precision, recall, area
