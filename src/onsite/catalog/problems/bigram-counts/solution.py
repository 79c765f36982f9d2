from collections import Counter
from itertools import pairwise


def bigram_counts(sentences: list[str]) -> list[tuple[tuple[str, str], int]]:
    """Count the pairs of neighbouring words over all sentences.

    Each sentence is padded on its own, so that no pair spans two. O(words) time.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        words = sentence.lower().split()
        if words:
            counts.update(pairwise(["<s>", *words, "</s>"]))
    return list(counts.items())
