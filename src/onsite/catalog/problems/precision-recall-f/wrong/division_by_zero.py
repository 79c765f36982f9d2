"""runtime-error: every class were both true and predicted somewhere."""

from collections import Counter


def precision_recall_f(y_true, y_pred, classes, beta):
    hits = Counter(y_true[y_true == y_pred].tolist())
    predicted, true = Counter(y_pred.tolist()), Counter(y_true.tolist())
    per_class = [scores(hits[c], predicted[c], true[c], beta) for c in classes]
    macro = [sum(column) / len(classes) for column in zip(*per_class, strict=True)]
    totals = [sum(counts[c] for c in classes) for counts in (hits, predicted, true)]
    return per_class, macro, scores(*totals, beta)


def scores(hits, predicted, true, beta):
    precision, recall = hits / predicted, hits / true
    f = (1 + beta**2) * precision * recall / (beta**2 * precision + recall)
    return precision, recall, f
