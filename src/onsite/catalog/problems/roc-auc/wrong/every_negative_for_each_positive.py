"""time-limit: there were time to go through all negatives for each positive."""


def roc_auc(y_true, scores):
    positives, negatives = scores[y_true == 1].tolist(), scores[y_true == 0].tolist()
    if not (positives and negatives):
        return float("nan")
    wins = sum((high > low) + (high == low) / 2 for high in positives for low in negatives)
    return wins / (len(positives) * len(negatives))
