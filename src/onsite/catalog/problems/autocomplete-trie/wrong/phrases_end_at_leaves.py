"""wrong-answer: a phrase that begins another were no phrase any more."""


class Autocomplete:
    def __init__(self, k):
        self.k = k
        self.root = {}
        self.counts = {}

    def add(self, phrase, count):
        self.counts[phrase] = self.counts.get(phrase, 0) + count
        node = self.root
        for letter in phrase:
            node = node.setdefault(letter, {})

    def suggest(self, prefix):
        node = self.root
        for letter in prefix:
            if letter not in node:
                return []
            node = node[letter]
        found = []
        stack = [(prefix, node)] if self.root else []
        while stack:
            path, node = stack.pop()
            if not node:
                found.append(path)
            stack += [(path + letter, child) for letter, child in node.items()]
        return sorted(found, key=lambda phrase: (-self.counts[phrase], phrase))[: self.k]
