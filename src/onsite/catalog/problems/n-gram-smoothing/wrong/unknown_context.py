"""runtime-error: every context had been seen."""

from collections import Counter
from itertools import pairwise


def smoothed(text, pairs, alpha, discount):
    bigrams, contexts = Counter(pairwise(text)), Counter(text[:-1])
    followers, preceders = Counter(a for a, _ in bigrams), Counter(b for _, b in bigrams)
    v = len(set(text))
    additive = [(bigrams[a, b] + alpha) / (contexts[a] + alpha * v) for a, b in pairs]
    kneser_ney = []
    for a, b in pairs:
        spare = discount * followers[a] * preceders[b] / len(bigrams)
        kneser_ney.append((max(bigrams[a, b] - discount, 0) + spare) / contexts[a])
    return additive, kneser_ney
