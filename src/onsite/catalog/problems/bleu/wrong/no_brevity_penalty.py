"""wrong-answer: short candidates were not penalised."""

import math
from collections import Counter


def bleu(candidates, references, max_n):
    matches, totals = [0] * max_n, [0] * max_n
    for candidate, alternatives in zip(candidates, references, strict=True):
        for i in range(max_n):
            found, known = n_grams(candidate, i + 1), Counter()
            for alternative in alternatives:
                known |= n_grams(alternative, i + 1)
            matches[i] += (found & known).total()
            totals[i] += found.total()
    if 0 in matches:
        return 0.0
    logs = sum(math.log(m / n) for m, n in zip(matches, totals, strict=True))
    return math.exp(logs / max_n)


def n_grams(words, n):
    return Counter(tuple(words[i : i + n]) for i in range(len(words) - n + 1))
