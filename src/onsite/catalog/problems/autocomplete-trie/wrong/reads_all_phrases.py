"""too-slow-growth: every suggestion could go through all phrases."""

import heapq
from collections import Counter


class Autocomplete:
    def __init__(self, k):
        self.k = k
        self.counts = Counter()

    def add(self, phrase, count):
        self.counts[phrase] += count

    def suggest(self, prefix):
        found = [phrase for phrase in self.counts if phrase.startswith(prefix)]
        return heapq.nsmallest(self.k, found, key=lambda phrase: (-self.counts[phrase], phrase))
