"""wrong-answer: the lower order were how often b occurs, not in how many contexts."""

from collections import Counter
from itertools import pairwise


def smoothed(text, pairs, alpha, discount):
    bigrams, contexts = Counter(pairwise(text)), Counter(text[:-1])
    followers, words = Counter(a for a, _ in bigrams), Counter(text)
    v = len(words)
    additive = [(bigrams[a, b] + alpha) / (contexts[a] + alpha * v) for a, b in pairs]
    kneser_ney = []
    for a, b in pairs:
        lower = words[b] / len(text)
        if contexts[a]:
            spare = discount * followers[a] * lower
            lower = (max(bigrams[a, b] - discount, 0) + spare) / contexts[a]
        kneser_ney.append(lower)
    return additive, kneser_ney
