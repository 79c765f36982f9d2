"""memory-limit: there were room for a table of all pairs."""


def roc_auc(y_true, scores):
    positives, negatives = scores[y_true == 1], scores[y_true == 0]
    if not (len(positives) and len(negatives)):
        return float("nan")
    won = positives[:, None] > negatives
    tied = positives[:, None] == negatives
    return won.mean() + tied.mean() / 2
