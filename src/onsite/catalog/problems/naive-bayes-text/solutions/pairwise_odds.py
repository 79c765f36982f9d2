"""Each label's probability from the log odds against every other; plain dictionaries."""

from math import exp, log


class NaiveBayes:
    def __init__(self, alpha):
        self.alpha = alpha

    def fit(self, documents, labels):
        self.n_documents, self.words, self.totals, self.known = {}, {}, {}, {}
        for document, label in zip(documents, labels, strict=True):
            self.n_documents[label] = self.n_documents.get(label, 0) + 1
            self.totals[label] = self.totals.get(label, 0) + len(document)
            for word in document:
                self.known[word] = True
                self.words[label, word] = self.words.get((label, word), 0) + 1

    def probability(self, word, label):
        above = self.words.get((label, word), 0) + self.alpha
        return above / (self.totals[label] + self.alpha * len(self.known))

    def joint(self, document):
        return {
            label: log(n)
            + sum(log(self.probability(word, label)) for word in document if word in self.known)
            for label, n in self.n_documents.items()
        }

    def log_posterior(self, document):
        joint = self.joint(document)
        result = {}
        for label, score in joint.items():
            odds = [other - score for other in joint.values()]
            top = max(odds)
            result[label] = -(top + log(sum(exp(one - top) for one in odds)))
        return result

    def predict(self, documents):
        best = []
        for document in documents:
            joint = self.joint(document)
            best.append(max(joint, key=joint.get))
        return best
