"""One query at a time, with a heap that holds the k nearest; nothing of numpy."""

import heapq
import math


class KNearestNeighbors:
    def __init__(self, k):
        self.k = k

    def fit(self, X, y):
        self.rows = [tuple(row) for row in X]
        self.labels = [int(label) for label in y]

    def predict(self, Q):
        return [self.label_of(query) for query in Q]

    def label_of(self, query):
        # Pairs (distance, position) order equally distant rows by their position.
        pairs = ((math.dist(query, row), position) for position, row in enumerate(self.rows))
        votes, best = {}, None
        neighbours = [self.labels[position] for _, position in heapq.nsmallest(self.k, pairs)]
        for label in neighbours:
            votes[label] = votes.get(label, 0) + 1
        for label in neighbours:
            if best is None or votes[label] > votes[best]:
                best = label
        return best
