from collections import Counter

import numpy as np


def bleu(candidates: list[list[str]], references: list[list[list[str]]], max_n: int) -> float:
    """Return the BLEU score of a corpus (Papineni et al. 2002).

    All counts are summed over the sentences before anything is divided.
    """
    matches, totals = np.zeros(max_n), np.zeros(max_n)
    c = r = 0
    for s, candidate in enumerate(candidates):
        alternatives = references[s]
        c += len(candidate)
        r += min((abs(len(a) - len(candidate)), len(a)) for a in alternatives)[1]
        for i in range(max_n):
            found = n_grams(candidate, i + 1)
            allowed: Counter[tuple[str, ...]] = Counter()
            for alternative in alternatives:
                allowed |= n_grams(alternative, i + 1)
            matches[i] += (found & allowed).total()
            totals[i] += found.total()

    if 0 in matches:
        return 0.0
    log_precision = np.log(matches / totals).mean()
    return float(np.exp(min(0.0, 1 - r / c) + log_precision))


def n_grams(words: list[str], n: int) -> Counter[tuple[str, ...]]:
    """Count the runs of n neighbouring words."""
    return Counter(zip(*(words[i:] for i in range(n)), strict=False))
