"""Logarithms for the document's distinct words only, each times its count."""

from collections import Counter

import numpy as np


class NaiveBayes:
    def __init__(self, alpha):
        self.alpha = alpha

    def fit(self, documents, labels):
        words = [word for document in documents for word in document]
        of = [label for label, document in zip(labels, documents, strict=True) for _ in document]
        self.pairs = Counter(zip(of, words, strict=True))
        self.vocabulary = frozenset(words)
        self.labels = list(dict.fromkeys(labels))
        sizes = Counter(of)
        self.sizes = np.array([sizes[label] for label in self.labels], dtype=float)
        self.prior = np.array([labels.count(label) for label in self.labels]) / len(labels)

    def log_posterior(self, document):
        times = Counter(word for word in document if word in self.vocabulary)
        score = np.log(self.prior)
        total = self.sizes + self.alpha * len(self.vocabulary)
        for word, n in times.items():
            count = np.array([self.pairs[label, word] for label in self.labels])
            score = score + n * (np.log(count + self.alpha) - np.log(total))
        score -= score.max()
        score -= np.log(np.exp(score).sum())
        return {label: float(value) for label, value in zip(self.labels, score, strict=True)}

    def predict(self, documents):
        result = []
        for document in documents:
            posterior = self.log_posterior(document)
            result.append(sorted(posterior, key=posterior.get)[-1])
        return result
