"""wrong-answer: one discount were handed out for each context, not one for each follower."""

from collections import Counter
from itertools import pairwise


def smoothed(text, pairs, alpha, discount):
    bigrams, contexts = Counter(pairwise(text)), Counter(text[:-1])
    preceders = Counter(b for _, b in bigrams)
    v = len(set(text))
    additive = [(bigrams[a, b] + alpha) / (contexts[a] + alpha * v) for a, b in pairs]
    kneser_ney = []
    for a, b in pairs:
        lower = preceders[b] / len(bigrams)
        if contexts[a]:
            lower = (max(bigrams[a, b] - discount, 0) + discount * lower) / contexts[a]
        kneser_ney.append(lower)
    return additive, kneser_ney
