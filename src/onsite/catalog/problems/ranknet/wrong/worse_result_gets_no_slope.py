"""wrong-answer: only the more relevant result were moved."""

import numpy as np


def ranknet(scores, relevance):
    n = len(scores)
    losses, gradient = [], np.zeros(n)
    for i in range(n):
        for j in range(n):
            if relevance[i] > relevance[j]:
                d = scores[i] - scores[j]
                losses.append(np.logaddexp(0, -d))
                slope = (np.tanh(d / 2) - 1) / 2
                gradient[i] += slope
    count = max(len(losses), 1)
    return sum(losses) / count, gradient / count
