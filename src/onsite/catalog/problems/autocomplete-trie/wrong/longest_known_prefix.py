"""wrong-answer: the unknown end of a prefix were ignored."""

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
                break
            node = node.children[letter]
        return list(node.best)

    def offer(self, node, phrase):
        candidates = {*node.best, phrase}
        node.best = sorted(candidates, key=lambda each: (-self.counts[each], each))[: self.k]
