"""too-slow-growth: all pairs could be compared, in blocks that fit in memory."""


def roc_auc(y_true, scores):
    positives, negatives = scores[y_true == 1], scores[y_true == 0]
    if not (len(positives) and len(negatives)):
        return float("nan")
    wins = 0.0
    for start in range(0, len(positives), 256):
        block = positives[start : start + 256, None]
        wins += (block > negatives).sum() + (block == negatives).sum() / 2
    return wins / (len(positives) * len(negatives))
