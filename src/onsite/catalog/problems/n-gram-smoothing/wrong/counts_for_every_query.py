"""too-slow-growth: the text were counted again for every pair."""

from itertools import pairwise


def smoothed(text, pairs, alpha, discount):
    every = list(pairwise(text))
    types = set(every)
    v = len(set(text))
    additive, kneser_ney = [], []
    for a, b in pairs:
        count, total = every.count((a, b)), sum(1 for first, _ in every if first == a)
        additive.append((count + alpha) / (total + alpha * v))
        p = sum(1 for _, second in types if second == b) / len(types)
        if total:
            spare = discount * sum(1 for first, _ in types if first == a) * p
            p = (max(count - discount, 0) + spare) / total
        kneser_ney.append(p)
    return additive, kneser_ney
