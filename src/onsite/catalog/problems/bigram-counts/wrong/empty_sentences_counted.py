"""wrong-answer: a sentence without words had a beginning and an end."""

from collections import Counter
from itertools import pairwise


def bigram_counts(sentences):
    counts = Counter()
    for sentence in sentences:
        counts.update(pairwise(["<s>", *sentence.lower().split(), "</s>"]))
    return list(counts.items())
