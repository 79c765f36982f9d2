"""Sorts all bigrams once; the runs of equal first tokens are the rows."""

import math
from collections import Counter
from itertools import groupby, pairwise


class BigramModel:
    def __init__(self, sentences):
        ordered = sorted(self.pairs(sentences))
        self.probability = {}
        for _, group in groupby(ordered, key=lambda pair: pair[0]):
            run = list(group)
            for pair, count in Counter(run).items():
                self.probability[pair] = count / len(run)

    @staticmethod
    def pairs(sentences):
        text = [token for words in sentences for token in ("<s>", *words, "</s>")]
        return [pair for pair in pairwise(text) if pair[0] != "</s>"]

    def following(self, word):
        return {b: p for (a, b), p in self.probability.items() if a == word}

    def perplexity(self, sentences):
        repeated = Counter(self.pairs(sentences))
        if any(pair not in self.probability for pair in repeated):
            return math.inf
        total = sum(n * math.log(self.probability[pair]) for pair, n in repeated.items())
        return math.exp(-total / repeated.total())
