"""too-slow-growth: the list of pairs were gone through for each different one."""

from itertools import pairwise


def bigram_counts(sentences):
    pairs = []
    for sentence in sentences:
        if words := sentence.lower().split():
            pairs += pairwise(["<s>", *words, "</s>"])
    return [(pair, pairs.count(pair)) for pair in set(pairs)]
