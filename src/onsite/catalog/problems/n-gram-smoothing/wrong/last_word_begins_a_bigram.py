"""wrong-answer: c(a) counted every occurrence of a, the text's last word included."""

from collections import Counter
from itertools import pairwise


def smoothed(text, pairs, alpha, discount):
    bigrams, contexts = Counter(pairwise(text)), Counter(text)
    followers, preceders = Counter(a for a, _ in bigrams), Counter(b for _, b in bigrams)
    v = len(contexts)
    additive = [(bigrams[a, b] + alpha) / (contexts[a] + alpha * v) for a, b in pairs]
    kneser_ney = []
    for a, b in pairs:
        lower = preceders[b] / len(bigrams)
        if followers[a]:
            spare = discount * followers[a] * lower
            lower = (max(bigrams[a, b] - discount, 0) + spare) / contexts[a]
        kneser_ney.append(lower)
    return additive, kneser_ney
