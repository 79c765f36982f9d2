"""No tree: one dict from every prefix to the phrases that begin with it."""

from collections import defaultdict


class Autocomplete:
    def __init__(self, k):
        self.k = k
        self.counts = defaultdict(int)
        self.phrases = defaultdict(set)

    def add(self, phrase, count):
        if phrase not in self.counts:
            for length in range(len(phrase) + 1):
                self.phrases[phrase[:length]].add(phrase)
        self.counts[phrase] += count

    def suggest(self, prefix):
        ranked = sorted((-self.counts[phrase], phrase) for phrase in self.phrases.get(prefix, ()))
        return [phrase for _, phrase in ranked[: self.k]]
