"""Divides every row by its sum at once and keeps log probabilities; numpy takes the mean."""

import numpy as np


class BigramModel:
    def __init__(self, sentences):
        rows = {}
        for sentence in sentences:
            before = "<s>"
            for word in [*sentence, "</s>"]:
                row = rows.setdefault(before, {})
                row[word] = row.get(word, 0) + 1
                before = word
        self.rows = {}
        for first, row in rows.items():
            total = sum(row.values())
            self.rows[first] = {word: count / total for word, count in row.items()}

    def following(self, word):
        return self.rows.get(word, {})

    def perplexity(self, sentences):
        probabilities = []
        for sentence in sentences:
            before = "<s>"
            for word in [*sentence, "</s>"]:
                probabilities.append(self.rows.get(before, {}).get(word, 0.0))
                before = word
        with np.errstate(divide="ignore"):
            return float(np.exp(-np.log(probabilities).mean()))
