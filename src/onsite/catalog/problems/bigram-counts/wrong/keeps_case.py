"""wrong-answer: capital letters made another word."""

from collections import Counter
from itertools import pairwise


def bigram_counts(sentences):
    counts = Counter()
    for sentence in sentences:
        if words := sentence.split():
            counts.update(pairwise(["<s>", *words, "</s>"]))
    return list(counts.items())
