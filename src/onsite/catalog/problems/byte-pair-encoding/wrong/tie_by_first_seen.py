"""wrong-answer: of equally frequent pairs the one met first won."""

from collections import Counter
from itertools import pairwise


def byte_pair_encoding(counts, n_merges, queries):
    words, merges = [list(word) for word, _ in counts], []
    for _ in range(n_merges):
        frequency = Counter()
        for symbols, (_, count) in zip(words, counts, strict=True):
            for pair in pairwise(symbols):
                frequency[pair] += count
        if not frequency:
            break
        best = max(frequency, key=frequency.get)
        words = [merge(symbols, best) for symbols in words]
        merges.append(best)
    pieces = [list(query) for query in queries]
    for pair in merges:
        pieces = [merge(symbols, pair) for symbols in pieces]
    return merges, pieces


def merge(symbols, pair):
    out, i = [], 0
    while i < len(symbols):
        step = 2 if tuple(symbols[i : i + 2]) == pair else 1
        out.append("".join(symbols[i : i + step]))
        i += step
    return out
