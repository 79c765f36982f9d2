"""wrong-answer: the loss of a pair were a hinge."""

import numpy as np


def ranknet(scores, relevance):
    n = len(scores)
    losses, gradient = [], np.zeros(n)
    for i in range(n):
        for j in range(n):
            if relevance[i] > relevance[j]:
                d = scores[i] - scores[j]
                losses.append(max(0.0, 1 - d))
                slope = -1.0 if d < 1 else 0.0
                gradient[i] += slope
                gradient[j] -= slope
    count = max(len(losses), 1)
    return sum(losses) / count, gradient / count
