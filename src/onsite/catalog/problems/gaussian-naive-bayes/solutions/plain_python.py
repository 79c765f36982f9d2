"""Lists and the math module only."""

import math


class GaussianNB:
    def __init__(self, smoothing):
        self.smoothing = smoothing

    def fit(self, X, y):
        rows, labels = X.tolist(), y.tolist()
        extra = self.smoothing * max(spread(column)[1] for column in zip(*rows, strict=True))
        self.laws = {}
        for label in sorted(set(labels)):
            own = [row for row, other in zip(rows, labels, strict=True) if other == label]
            laws = [spread(column) for column in zip(*own, strict=True)]
            self.laws[label] = len(own) / len(rows), [(mean, var + extra) for mean, var in laws]

    def scores(self, row):
        return [
            math.log(prior) + sum(map(log_density, row, laws)) for prior, laws in self.laws.values()
        ]

    def predict_proba(self, Q):
        result = []
        for row in Q.tolist():
            scores = self.scores(row)
            odds = [math.exp(score - max(scores)) for score in scores]
            result.append([one / sum(odds) for one in odds])
        return result

    def predict(self, Q):
        labels = list(self.laws)
        result = []
        for row in Q.tolist():
            scores = self.scores(row)
            result.append(labels[scores.index(max(scores))])
        return result


def log_density(x, law):
    mean, variance = law
    return -(math.log(math.tau * variance) + (x - mean) ** 2 / variance) / 2


def spread(values):
    mean = math.fsum(values) / len(values)
    return mean, math.fsum((value - mean) ** 2 for value in values) / len(values)
