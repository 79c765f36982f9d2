"""wrong-answer: a class that never occurs had no row and no column."""

from collections import Counter


def confusion_matrix(y_true, y_pred, classes):
    pairs = Counter(zip(y_true.tolist(), y_pred.tolist(), strict=True))
    labels = set(y_true.tolist()) | set(y_pred.tolist())
    seen = [label for label in classes if label in labels]
    return [[pairs[true, predicted] for predicted in seen] for true in seen]
