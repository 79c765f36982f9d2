"""A sorted list kept in order by insertion: phrases with one prefix are neighbours."""

from bisect import bisect_left, insort


class Autocomplete:
    def __init__(self, k):
        self.k = k
        self.counts = {}
        self.phrases = []

    def add(self, phrase, count):
        if phrase not in self.counts:
            insort(self.phrases, phrase)
        self.counts[phrase] = self.counts.get(phrase, 0) + count

    def suggest(self, prefix):
        start = stop = bisect_left(self.phrases, prefix)
        while stop < len(self.phrases) and self.phrases[stop].startswith(prefix):
            stop += 1
        found = self.phrases[start:stop]  # in order, and sorting is stable
        return sorted(found, key=self.counts.get, reverse=True)[: self.k]
