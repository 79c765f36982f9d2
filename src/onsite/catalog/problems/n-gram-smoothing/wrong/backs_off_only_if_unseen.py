"""wrong-answer: the lower order counted only for a pair never seen."""

from collections import Counter
from itertools import pairwise


def smoothed(text, pairs, alpha, discount):
    bigrams, contexts = Counter(pairwise(text)), Counter(text[:-1])
    followers, preceders = Counter(a for a, _ in bigrams), Counter(b for _, b in bigrams)
    v = len(set(text))
    additive = [(bigrams[a, b] + alpha) / (contexts[a] + alpha * v) for a, b in pairs]
    kneser_ney = []
    for a, b in pairs:
        p = preceders[b] / len(bigrams)
        if bigrams[a, b]:
            p = (bigrams[a, b] - discount) / contexts[a]
        elif contexts[a]:
            p *= discount * followers[a] / contexts[a]
        kneser_ney.append(p)
    return additive, kneser_ney
