"""wrong-answer: a bigram's count were divided by the number of all bigrams of the training text."""

import math
from collections import Counter
from itertools import pairwise


class BigramModel:
    def __init__(self, sentences):
        self.pairs = Counter(p for s in sentences for p in pairwise(["<s>", *s, "</s>"]))
        self.n = self.pairs.total()

    def following(self, word):
        return {b: n / self.n for (a, b), n in self.pairs.items() if a == word}

    def perplexity(self, sentences):
        pairs = [p for s in sentences for p in pairwise(["<s>", *s, "</s>"])]
        if not all(self.pairs[pair] for pair in pairs):
            return math.inf
        return math.exp(sum(math.log(self.n / self.pairs[pair]) for pair in pairs) / len(pairs))
