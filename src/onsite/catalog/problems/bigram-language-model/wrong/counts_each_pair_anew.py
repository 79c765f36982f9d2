"""too-slow-growth: the training text were searched again for every bigram."""

import math
from itertools import pairwise


class BigramModel:
    def __init__(self, sentences):
        self.pairs = [p for s in sentences for p in pairwise(["<s>", *s, "</s>"])]
        self.firsts = [first for first, _ in self.pairs]

    def following(self, word):
        after = [b for a, b in self.pairs if a == word]
        return {b: after.count(b) / len(after) for b in after}

    def perplexity(self, sentences):
        total, n = 0.0, 0
        for sentence in sentences:
            for pair in pairwise(["<s>", *sentence, "</s>"]):
                if pair not in self.pairs:
                    return math.inf
                total += math.log(self.firsts.count(pair[0]) / self.pairs.count(pair))
                n += 1
        return math.exp(total / n)
