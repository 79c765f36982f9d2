"""wrong-answer: a bigram that was never seen did not count."""

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
        pairs = [p for s in sentences for p in pairwise(["<s>", *s, "</s>"]) if self.pairs[p]]
        total = sum(math.log(self.firsts[pair[0]] / self.pairs[pair]) for pair in pairs)
        return math.exp(total / max(1, len(pairs)))
