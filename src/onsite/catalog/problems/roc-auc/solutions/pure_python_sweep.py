"""One sweep up the sorted scores, tie by tie, counting the negatives that were passed."""

from collections import defaultdict


def roc_auc(y_true, scores):
    at = defaultdict(lambda: [0, 0])
    for label, score in zip(y_true.tolist(), scores.tolist(), strict=True):
        at[score][label] += 1
    wins, below, positives = 0.0, 0, 0
    for score in sorted(at):
        here_negative, here_positive = at[score]
        wins += here_positive * (below + here_negative / 2)
        below += here_negative
        positives += here_positive
    return wins / (positives * below) if positives and below else float("nan")
