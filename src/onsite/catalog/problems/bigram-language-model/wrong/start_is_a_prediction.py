"""wrong-answer: N counted the start of each sentence too."""

import math
from collections import Counter
from itertools import pairwise


class BigramModel:
    def __init__(self, sentences):
        self.pairs = Counter(p for s in sentences for p in pairwise(["<s>", *s, "</s>"]))
        self.firsts = Counter(first for first, _ in self.pairs.elements())

    def following(self, word):
        return {b: n / self.firsts[a] for (a, b), n in self.pairs.items() if a == word}

    def perplexity(self, sentences):
        total, n = 0.0, 0
        for sentence in sentences:
            n += len(sentence) + 2
            for pair in pairwise(["<s>", *sentence, "</s>"]):
                if not self.pairs[pair]:
                    return math.inf
                total += math.log(self.pairs[pair] / self.firsts[pair[0]])
        return math.exp(-total / n)
