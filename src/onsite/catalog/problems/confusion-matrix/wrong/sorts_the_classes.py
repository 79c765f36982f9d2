"""wrong-answer: the classes were reported in ascending order."""

from collections import Counter


def confusion_matrix(y_true, y_pred, classes):
    pairs = Counter(zip(y_true.tolist(), y_pred.tolist(), strict=True))
    return [[pairs[true, predicted] for predicted in sorted(classes)] for true in sorted(classes)]
