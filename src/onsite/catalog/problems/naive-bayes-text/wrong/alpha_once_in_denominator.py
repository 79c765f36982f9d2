"""wrong-answer: alpha were added once below, not once for each word of the vocabulary."""

import math
from collections import Counter


class NaiveBayes:
    def __init__(self, alpha):
        self.alpha = alpha

    def fit(self, documents, labels):
        self.vocabulary = set().union(*documents)
        self.prior = {label: n / len(labels) for label, n in Counter(labels).items()}
        self.counts = {label: Counter() for label in labels}
        for document, label in zip(documents, labels, strict=True):
            self.counts[label].update(document)
        self.totals = {label: count.total() for label, count in self.counts.items()}

    def joint(self, document):
        scores = {label: math.log(p) for label, p in self.prior.items()}
        for word in document:
            if word in self.vocabulary:
                for label, count in self.counts.items():
                    below = self.totals[label] + self.alpha
                    scores[label] += math.log((count[word] + self.alpha) / below)
        return scores

    def log_posterior(self, document):
        scores = self.joint(document)
        top = max(scores.values())
        total = top + math.log(sum(math.exp(score - top) for score in scores.values()))
        return {label: score - total for label, score in scores.items()}

    def predict(self, documents):
        scores = [self.joint(document) for document in documents]
        return [max(score, key=score.get) for score in scores]
