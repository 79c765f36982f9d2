"""The n × n matrix of differences, with a mask; row sums less column sums."""

import numpy as np


def ranknet(scores, relevance):
    mask = np.subtract.outer(relevance, relevance) > 0
    d = np.subtract.outer(scores, scores)
    losses = np.maximum(-d, 0) + np.log1p(np.exp(-np.abs(d)))
    slopes = np.where(mask, -np.exp(-np.logaddexp(0, d)), 0.0)
    n_pairs = max(int(mask.sum()), 1)
    return (losses * mask).sum() / n_pairs, (slopes.sum(axis=1) - slopes.sum(axis=0)) / n_pairs
