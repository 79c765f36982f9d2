"""Pure Python: counts the pairs, then reads them off in order."""

from collections import Counter


def confusion_matrix(y_true, y_pred, classes):
    pairs = Counter(zip(map(int, y_true), map(int, y_pred), strict=True))
    return [[pairs[true, predicted] for predicted in classes] for true in classes]
