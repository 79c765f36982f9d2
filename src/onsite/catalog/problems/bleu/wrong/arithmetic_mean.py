"""wrong-answer: the precisions were averaged arithmetically."""

import math
from collections import Counter


def bleu(candidates, references, max_n):
    matches, totals, c, r = [0] * max_n, [0] * max_n, 0, 0
    for candidate, alternatives in zip(candidates, references, strict=True):
        c += len(candidate)
        r += min((abs(len(a) - len(candidate)), len(a)) for a in alternatives)[1]
        for i in range(max_n):
            found, known = n_grams(candidate, i + 1), Counter()
            for alternative in alternatives:
                known |= n_grams(alternative, i + 1)
            matches[i] += (found & known).total()
            totals[i] += found.total()
    if 0 in matches:
        return 0.0
    mean = sum(m / n for m, n in zip(matches, totals, strict=True)) / max_n
    return math.exp(min(0.0, 1 - r / c)) * mean


def n_grams(words, n):
    return Counter(tuple(words[i : i + n]) for i in range(len(words) - n + 1))
