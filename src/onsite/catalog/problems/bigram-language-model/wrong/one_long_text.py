"""wrong-answer: the sentences were one text, so that a bigram led from one to the next."""

import math
from collections import Counter
from itertools import pairwise


class BigramModel:
    def __init__(self, sentences):
        text = [token for words in sentences for token in ("<s>", *words, "</s>")]
        self.pairs, self.firsts = Counter(pairwise(text)), Counter(text[:-1])

    def following(self, word):
        return {b: n / self.firsts[a] for (a, b), n in self.pairs.items() if a == word}

    def perplexity(self, sentences):
        pairs = list(pairwise([token for words in sentences for token in ("<s>", *words, "</s>")]))
        if not all(self.pairs[pair] for pair in pairs):
            return math.inf
        total = sum(math.log(self.firsts[pair[0]] / self.pairs[pair]) for pair in pairs)
        return math.exp(total / len(pairs))
