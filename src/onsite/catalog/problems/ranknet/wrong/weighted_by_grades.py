"""wrong-answer: a pair weighed as much as its grades differ."""

import numpy as np


def ranknet(scores, relevance):
    n = len(scores)
    losses, gradient = [], np.zeros(n)
    for i in range(n):
        for j in range(n):
            if relevance[i] > relevance[j]:
                d = scores[i] - scores[j]
                losses.append((relevance[i] - relevance[j]) * np.logaddexp(0, -d))
                slope = (relevance[i] - relevance[j]) * (np.tanh(d / 2) - 1) / 2
                gradient[i] += slope
                gradient[j] -= slope
    count = max(len(losses), 1)
    return sum(losses) / count, gradient / count
