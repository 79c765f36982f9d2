"""Counts in dicts, and F from precision and recall as the statement has it."""

from collections import Counter


def precision_recall_f(y_true, y_pred, classes, beta):
    pairs = list(zip(y_true.tolist(), y_pred.tolist(), strict=True))
    hits = Counter(true for true, predicted in pairs if true == predicted)
    predicted = Counter(y_pred.tolist())
    true = Counter(y_true.tolist())
    per_class = [scores(hits[c], predicted[c], true[c], beta) for c in classes]
    macro = [sum(column) / len(classes) for column in zip(*per_class, strict=True)]
    totals = [sum(counts[c] for c in classes) for counts in (hits, predicted, true)]
    return per_class, macro, scores(*totals, beta)


def scores(hits, predicted, true, beta):
    precision = ratio(hits, predicted)
    recall = ratio(hits, true)
    f = ratio((1 + beta**2) * precision * recall, beta**2 * precision + recall)
    return precision, recall, f


def ratio(part, whole):
    return part / whole if whole else 0.0
