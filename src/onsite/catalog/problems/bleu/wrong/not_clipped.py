"""wrong-answer: an n-gram counted as often as the candidate has it, once a reference has it."""

import math
from collections import Counter


def bleu(candidates, references, max_n):
    matches, totals, c, r = [0] * max_n, [0] * max_n, 0, 0
    for candidate, alternatives in zip(candidates, references, strict=True):
        c += len(candidate)
        r += min((abs(len(a) - len(candidate)), len(a)) for a in alternatives)[1]
        for i in range(max_n):
            found = n_grams(candidate, i + 1)
            known = set().union(*(n_grams(a, i + 1) for a in alternatives))
            matches[i] += sum(times for gram, times in found.items() if gram in known)
            totals[i] += found.total()
    if 0 in matches:
        return 0.0
    logs = sum(math.log(m / n) for m, n in zip(matches, totals, strict=True))
    return math.exp(min(0.0, 1 - r / c) + logs / max_n)


def n_grams(words, n):
    return Counter(tuple(words[i : i + n]) for i in range(len(words) - n + 1))
