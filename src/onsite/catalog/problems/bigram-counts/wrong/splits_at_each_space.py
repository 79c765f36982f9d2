"""wrong-answer: words were split at each single space, so that two in a row enclose a word."""

from collections import Counter
from itertools import pairwise


def bigram_counts(sentences):
    counts = Counter()
    for sentence in sentences:
        if sentence.strip():
            counts.update(pairwise(["<s>", *sentence.lower().split(" "), "</s>"]))
    return list(counts.items())
