"""wrong-answer: beta stood in the formula of F without its square."""

from collections import Counter


def precision_recall_f(y_true, y_pred, classes, beta):
    hits = Counter(y_true[y_true == y_pred].tolist())
    predicted, true = Counter(y_pred.tolist()), Counter(y_true.tolist())
    per_class = [scores(hits[c], predicted[c], true[c], beta) for c in classes]
    macro = [sum(column) / len(classes) for column in zip(*per_class, strict=True)]
    totals = [sum(counts[c] for c in classes) for counts in (hits, predicted, true)]
    return per_class, macro, scores(*totals, beta)


def scores(hits, predicted, true, beta):
    precision = hits / max(predicted, 1)
    recall = hits / max(true, 1)
    f = (1 + beta) * precision * recall / (beta * precision + recall) if hits else 0.0
    return precision, recall, f
