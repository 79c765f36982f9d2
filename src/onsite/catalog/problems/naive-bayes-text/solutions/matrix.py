"""A matrix of log probabilities, classes by words; scores are one product with counts."""

import numpy as np


class NaiveBayes:
    def __init__(self, alpha):
        self.alpha = alpha

    def fit(self, documents, labels):
        self.labels = sorted(set(labels))
        row = {label: i for i, label in enumerate(self.labels)}
        self.column = {}
        for document in documents:
            for word in document:
                self.column.setdefault(word, len(self.column))
        y = np.array([row[label] for label in labels])
        counts = np.zeros((len(row), len(self.column)))
        for i, document in zip(y, documents, strict=True):
            np.add.at(counts[i], [self.column[word] for word in document], 1)
        smoothed = counts + self.alpha
        self.log_likelihood = np.log(smoothed / smoothed.sum(axis=1, keepdims=True))
        self.log_prior = np.log(np.bincount(y) / len(y))

    def scores(self, document):
        columns = [self.column[word] for word in document if word in self.column]
        joint = self.log_prior + self.log_likelihood[:, columns].sum(axis=1)
        return joint - np.logaddexp.reduce(joint)

    def log_posterior(self, document):
        return dict(zip(self.labels, self.scores(document).tolist(), strict=True))

    def predict(self, documents):
        return [self.labels[self.scores(document).argmax()] for document in documents]
