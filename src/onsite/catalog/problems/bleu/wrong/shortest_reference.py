"""wrong-answer: the length to reach were that of the shortest reference."""

import math
from collections import Counter


def bleu(candidates, references, max_n):
    matches, totals, c, r = [0] * max_n, [0] * max_n, 0, 0
    for candidate, alternatives in zip(candidates, references, strict=True):
        c += len(candidate)
        r += min(map(len, alternatives))
        for i in range(max_n):
            found, known = n_grams(candidate, i + 1), Counter()
            for alternative in alternatives:
                known |= n_grams(alternative, i + 1)
            matches[i] += (found & known).total()
            totals[i] += found.total()
    if 0 in matches:
        return 0.0
    logs = sum(math.log(m / n) for m, n in zip(matches, totals, strict=True))
    return math.exp(min(0.0, 1 - r / c) + logs / max_n)


def n_grams(words, n):
    return Counter(tuple(words[i : i + n]) for i in range(len(words) - n + 1))
