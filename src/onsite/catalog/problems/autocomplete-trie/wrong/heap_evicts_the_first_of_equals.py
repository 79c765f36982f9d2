"""wrong-answer: among equal counts the first in the alphabet dropped out of a full list."""

import heapq
from collections import Counter


class Node:
    def __init__(self):
        self.children = {}
        self.best = []


class Autocomplete:
    def __init__(self, k):
        self.k = k
        self.root = Node()
        self.counts = Counter()

    def add(self, phrase, count):
        self.counts[phrase] += count
        node = self.root
        self.offer(node, phrase)
        for letter in phrase:
            node = node.children.setdefault(letter, Node())
            self.offer(node, phrase)

    def suggest(self, prefix):
        node = self.root
        for letter in prefix:
            if letter not in node.children:
                return []
            node = node.children[letter]
        return list(node.best)

    def offer(self, node, phrase):
        candidates = {*node.best, phrase}
        kept = heapq.nlargest(self.k, ((self.counts[each], each) for each in candidates))
        node.best = [each for _, each in sorted(kept, key=lambda pair: (-pair[0], pair[1]))]
