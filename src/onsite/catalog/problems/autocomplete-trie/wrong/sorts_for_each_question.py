"""too-slow-growth: all phrases could be sorted again for every suggestion."""

from bisect import bisect_left
from collections import Counter


class Autocomplete:
    def __init__(self, k):
        self.k = k
        self.counts = Counter()

    def add(self, phrase, count):
        self.counts[phrase] += count

    def suggest(self, prefix):
        phrases = sorted(self.counts)
        found = []
        for phrase in phrases[bisect_left(phrases, prefix) :]:
            if not phrase.startswith(prefix):
                break
            found.append(phrase)
        return sorted(found, key=lambda phrase: (-self.counts[phrase], phrase))[: self.k]
