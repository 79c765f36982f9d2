"""A row of statistics for each sentence; the score is a function of their sum."""

from collections import Counter

import numpy as np


def bleu(candidates, references, max_n):
    pairs = zip(candidates, references, strict=True)
    total = np.sum([statistics(*pair, max_n) for pair in pairs], axis=0)
    c, r, hits, sizes = total[0], total[1], total[2 : 2 + max_n], total[2 + max_n :]
    if not hits.all():
        return 0.0
    return float(np.exp(min(0, 1 - r / c)) * np.exp(np.mean(np.log(hits) - np.log(sizes))))


def statistics(candidate, alternatives, max_n):
    size = len(candidate)
    lengths = np.unique([len(alternative) for alternative in alternatives])
    closest = lengths[np.abs(lengths - size).argmin()]
    every = grams(candidate, max_n)
    cap = Counter()
    for alternative in alternatives:
        for gram, times in grams(alternative, max_n).items():
            cap[gram] = max(cap[gram], times)
    hits, sizes = np.zeros(max_n), np.zeros(max_n)
    for gram, times in every.items():
        hits[len(gram) - 1] += min(times, cap[gram])
        sizes[len(gram) - 1] += times
    return np.concatenate([[size, closest], hits, sizes])


def grams(words, max_n):
    return Counter(
        tuple(words[i:j])
        for i in range(len(words))
        for j in range(i + 1, min(i + max_n, len(words)) + 1)
    )
