"""Sorts all pairs and counts the runs of equal ones."""

from itertools import groupby


def bigram_counts(sentences):
    pairs = []
    for sentence in sentences:
        words = sentence.lower().split()
        if words:
            pairs += zip(["<s>", *words], [*words, "</s>"], strict=True)
    return [(pair, len(list(run))) for pair, run in groupby(sorted(pairs))]
