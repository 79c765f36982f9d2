"""Two flat counters: of pairs and of first tokens; probabilities are made when asked for."""

import math
from collections import Counter


class BigramModel:
    def __init__(self, sentences):
        self.pairs, self.firsts = Counter(), Counter()
        for sentence in sentences:
            self.pairs.update(zip(["<s>", *sentence], [*sentence, "</s>"], strict=True))
            self.firsts.update(["<s>", *sentence])

    def following(self, word):
        return {b: n / self.firsts[a] for (a, b), n in self.pairs.items() if a == word}

    def perplexity(self, sentences):
        bits = []
        for sentence in sentences:
            for pair in zip(["<s>", *sentence], [*sentence, "</s>"], strict=True):
                if not self.pairs[pair]:
                    return float("inf")
                bits.append(math.log2(self.firsts[pair[0]]) - math.log2(self.pairs[pair]))
        return 2 ** (math.fsum(bits) / len(bits))
