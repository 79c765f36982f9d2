"""wrong-answer: the score were the mean of the sentences' own scores."""

import math
from collections import Counter


def bleu(candidates, references, max_n):
    scores = [one(*pair, max_n) for pair in zip(candidates, references, strict=True)]
    return sum(scores) / len(scores)


def one(candidate, alternatives, max_n):
    closest = min((abs(len(a) - len(candidate)), len(a)) for a in alternatives)[1]
    logs = 0.0
    for n in range(1, max_n + 1):
        found, known = n_grams(candidate, n), Counter()
        for alternative in alternatives:
            known |= n_grams(alternative, n)
        if not found & known:
            return 0.0
        logs += math.log((found & known).total() / found.total())
    return math.exp(min(0.0, 1 - closest / len(candidate)) + logs / max_n)


def n_grams(words, n):
    return Counter(tuple(words[i : i + n]) for i in range(len(words) - n + 1))
