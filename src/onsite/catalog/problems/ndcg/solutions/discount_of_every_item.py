"""Gives each item its place and its discount, instead of ordering the gains."""

import numpy as np


def ndcg(relevance, scores, k):
    gains = np.exp2(relevance) - 1
    discounts = np.where(
        np.arange(len(gains)) < k, np.log(2) / np.log(np.arange(len(gains)) + 2), 0
    )
    places = np.empty(len(gains), dtype=int)
    places[np.lexsort((np.arange(len(gains)), -scores))] = np.arange(len(gains))
    best = np.sort(gains)[::-1] @ discounts
    return gains @ discounts[places] / best if best > 0 else 0
