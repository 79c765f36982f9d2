"""wrong-answer: sentences had no tokens for their beginning and end."""

from collections import Counter
from itertools import pairwise


def bigram_counts(sentences):
    counts = Counter()
    for sentence in sentences:
        counts.update(pairwise(sentence.lower().split()))
    return list(counts.items())
