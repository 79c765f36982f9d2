"""Counters over the pixels, one by one."""

from collections import Counter


def mean_iou(y_true, y_pred, n_classes, ignored):
    both, either = Counter(), Counter()
    for true, predicted in zip(y_true.ravel().tolist(), y_pred.ravel().tolist(), strict=True):
        if true == ignored:
            continue
        if true == predicted:
            both[true] += 1
            either[true] += 1
        else:
            either[true] += 1
            either[predicted] += 1
    iou = [both[c] / either[c] if either[c] else float("nan") for c in range(n_classes)]
    total = sum(both[c] / either[c] for c in either)
    return iou, total / len(either) if either else float("nan")
