"""wrong-answer: the order of the two words did not matter."""

from collections import Counter
from itertools import pairwise


def bigram_counts(sentences):
    counts = Counter()
    for sentence in sentences:
        if words := sentence.lower().split():
            pairs = pairwise(["<s>", *words, "</s>"])
            counts.update(tuple(sorted(pair)) for pair in pairs)
    return list(counts.items())
