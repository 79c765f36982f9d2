"""wrong-answer: a bigram counted once for each sentence that has it."""

from collections import Counter
from itertools import pairwise


def bigram_counts(sentences):
    counts = Counter()
    for sentence in sentences:
        if words := sentence.lower().split():
            counts.update(set(pairwise(["<s>", *words, "</s>"])))
    return list(counts.items())
