"""wrong-answer: the prefix could stand anywhere in a phrase."""

from collections import Counter, defaultdict


class Autocomplete:
    def __init__(self, k):
        self.k = k
        self.counts = Counter()
        self.matches = defaultdict(set)

    def add(self, phrase, count):
        self.counts[phrase] += count
        for start in range(len(phrase)):
            for end in range(start, len(phrase) + 1):
                self.matches[phrase[start:end]].add(phrase)

    def suggest(self, prefix):
        found = self.matches.get(prefix, set())
        return sorted(found, key=lambda phrase: (-self.counts[phrase], phrase))[: self.k]
