"""wrong-answer: punctuation were no part of a word."""

import re
from collections import Counter
from itertools import pairwise


def bigram_counts(sentences):
    counts = Counter()
    for sentence in sentences:
        if words := re.findall(r"\w+", sentence.lower()):
            counts.update(pairwise(["<s>", *words, "</s>"]))
    return list(counts.items())
