"""wrong-answer: the pair could be found by replacing text, also across the ends of symbols."""

from collections import Counter
from itertools import pairwise


def byte_pair_encoding(counts, n_merges, queries):
    words, merges = [" ".join(word) for word, _ in counts], []
    for _ in range(n_merges):
        frequency = Counter()
        for text, (_, count) in zip(words, counts, strict=True):
            for pair in pairwise(text.split()):
                frequency[pair] += count
        if not frequency:
            break
        best = min(frequency, key=lambda pair: (-frequency[pair], pair))
        words = [text.replace(" ".join(best), "".join(best)) for text in words]
        merges.append(best)
    pieces = [" ".join(query) for query in queries]
    for pair in merges:
        pieces = [text.replace(" ".join(pair), "".join(pair)) for text in pieces]
    return merges, [text.split() for text in pieces]
