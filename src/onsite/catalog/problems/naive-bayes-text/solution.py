import math
from collections import Counter, defaultdict


class NaiveBayes:
    """A multinomial naive Bayes classifier of lists of words."""

    def __init__(self, alpha: float) -> None:
        """Remember what is added to each count of a word in a class."""
        self.alpha = alpha

    def fit(self, documents: list[list[str]], labels: list[str]) -> None:
        """Count the documents of each label, and the words in them."""
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        for i, label in enumerate(labels):
            self.counts[label].update(documents[i])
        self.vocabulary = set().union(*documents)
        # Up to a constant, which cancels when the posterior is normalised.
        self.log_prior = {c: math.log(n) for c, n in Counter(labels).items()}
        smoothing = self.alpha * len(self.vocabulary)
        self.log_total = {c: math.log(n.total() + smoothing) for c, n in self.counts.items()}

    def log_posterior(self, document: list[str]) -> dict[str, float]:
        """Return the logarithm of each label's probability given the document."""
        known = [word for word in document if word in self.vocabulary]
        scores = {}
        for label, counts in self.counts.items():
            evidence = sum(math.log(counts[word] + self.alpha) for word in known)
            scores[label] = self.log_prior[label] + evidence - len(known) * self.log_total[label]
        top = max(scores.values())
        normaliser = top + math.log(sum(math.exp(score - top) for score in scores.values()))
        return {label: score - normaliser for label, score in scores.items()}

    def predict(self, documents: list[list[str]]) -> list[str]:
        """Return the most probable label of each document."""
        posteriors = [self.log_posterior(document) for document in documents]
        return [max(posterior, key=lambda c: posterior[c]) for posterior in posteriors]
