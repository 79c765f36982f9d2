"""wrong-answer: the perplexity of a text were the mean of its sentences' perplexities."""

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
        each = []
        for sentence in sentences:
            total = 0.0
            for pair in pairwise(["<s>", *sentence, "</s>"]):
                if not self.pairs[pair]:
                    return math.inf
                total += math.log(self.pairs[pair] / self.firsts[pair[0]])
            each.append(math.exp(-total / (len(sentence) + 1)))
        return sum(each) / len(each)
