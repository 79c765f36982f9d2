"""Nested dicts without lists: `suggest` goes through the subtree below the prefix."""

import heapq

END = "end"  # of two letters or more, so it is no character


class Autocomplete:
    def __init__(self, k):
        self.k = k
        self.root = {}

    def add(self, phrase, count):
        node = self.root
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[END] = node.get(END, 0) + count

    def suggest(self, prefix):
        node = self.root
        for letter in prefix:
            node = node.get(letter, {})
        found = list(self.below(node, prefix))
        return [phrase for _, phrase in heapq.nsmallest(self.k, found)]

    def below(self, node, path):
        for letter, child in node.items():
            if letter == END:
                yield -child, path
            else:
                yield from self.below(child, path + letter)
