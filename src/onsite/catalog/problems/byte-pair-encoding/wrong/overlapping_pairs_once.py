"""wrong-answer: a pair counted only where it does not overlap itself."""

from collections import Counter


def byte_pair_encoding(counts, n_merges, queries):
    words, merges = [list(word) for word, _ in counts], []
    for _ in range(n_merges):
        frequency = Counter()
        for symbols, (_, count) in zip(words, counts, strict=True):
            free = 0
            for i in range(len(symbols) - 1):
                equal = i > 0 and symbols[i - 1] == symbols[i] == symbols[i + 1]
                if not equal or i >= free:
                    frequency[symbols[i], symbols[i + 1]] += count
                    free = i + 2
        if not frequency:
            break
        best = min(frequency, key=lambda pair: (-frequency[pair], pair))
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
