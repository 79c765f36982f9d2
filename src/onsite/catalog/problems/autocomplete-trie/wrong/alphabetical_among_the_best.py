"""wrong-answer: the k best were listed in alphabetical order."""

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
        return sorted(node.best)

    def offer(self, node, phrase):
        candidates = {*node.best, phrase}
        node.best = sorted(candidates, key=lambda each: (-self.counts[each], each))[: self.k]
