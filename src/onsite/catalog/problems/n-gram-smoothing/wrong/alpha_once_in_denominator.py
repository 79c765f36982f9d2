"""wrong-answer: alpha were added once below, not once for each word of the vocabulary."""

from collections import Counter
from itertools import pairwise


def smoothed(text, pairs, alpha, discount):
    bigrams, contexts = Counter(pairwise(text)), Counter(text[:-1])
    followers, preceders = Counter(a for a, _ in bigrams), Counter(b for _, b in bigrams)
    additive = [(bigrams[a, b] + alpha) / (contexts[a] + alpha) for a, b in pairs]
    kneser_ney = []
    for a, b in pairs:
        lower = preceders[b] / len(bigrams)
        if contexts[a]:
            spare = discount * followers[a] * lower
            lower = (max(bigrams[a, b] - discount, 0) + spare) / contexts[a]
        kneser_ney.append(lower)
    return additive, kneser_ney
