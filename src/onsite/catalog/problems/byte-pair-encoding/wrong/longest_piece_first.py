"""wrong-answer: a query were split greedily into the longest learned symbols."""

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
        best = min(frequency, key=lambda pair: (-frequency[pair], pair))
        words = [merge(symbols, best) for symbols in words]
        merges.append(best)
    known = {"".join(pair) for pair in merges}
    return merges, [longest(query, known) for query in queries]


def longest(word, known):
    out = []
    while word:
        end = next((n for n in range(len(word), 1, -1) if word[:n] in known), 1)
        out.append(word[:end])
        word = word[end:]
    return out


def merge(symbols, pair):
    out, i = [], 0
    while i < len(symbols):
        step = 2 if tuple(symbols[i : i + 2]) == pair else 1
        out.append("".join(symbols[i : i + step]))
        i += step
    return out
