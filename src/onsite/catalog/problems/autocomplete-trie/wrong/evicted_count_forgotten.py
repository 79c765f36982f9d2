"""wrong-answer: a phrase that drops out of a node's list lost its count there."""


class Node:
    def __init__(self):
        self.children = {}
        self.best = {}


class Autocomplete:
    def __init__(self, k):
        self.k = k
        self.root = Node()

    def add(self, phrase, count):
        node = self.root
        self.offer(node, phrase, count)
        for letter in phrase:
            node = node.children.setdefault(letter, Node())
            self.offer(node, phrase, count)

    def suggest(self, prefix):
        node = self.root
        for letter in prefix:
            if letter not in node.children:
                return []
            node = node.children[letter]
        return list(node.best)

    def offer(self, node, phrase, count):
        node.best[phrase] = node.best.get(phrase, 0) + count
        ranked = sorted(node.best.items(), key=lambda pair: (-pair[1], pair[0]))
        node.best = dict(ranked[: self.k])
