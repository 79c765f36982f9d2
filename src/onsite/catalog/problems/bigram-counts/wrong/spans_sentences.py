"""wrong-answer: the sentences were one text, so that a bigram may span two of them."""

from collections import Counter
from itertools import pairwise


def bigram_counts(sentences):
    tokens = []
    for sentence in sentences:
        words = sentence.lower().split()
        if words:
            tokens += ["<s>", *words, "</s>"]
    return list(Counter(pairwise(tokens)).items())
