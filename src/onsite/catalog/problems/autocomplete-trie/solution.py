from collections import Counter


class Node:
    """A prefix: the nodes one letter on, and the best phrases that begin with it."""

    def __init__(self) -> None:
        self.children: dict[str, Node] = {}
        self.best: list[str] = []


class Autocomplete:
    """Suggests the k most frequent completions of a prefix, which every node keeps ready."""

    def __init__(self, k: int) -> None:
        self.k = k
        self.root = Node()
        self.counts: Counter[str] = Counter()

    def add(self, phrase: str, count: int) -> None:
        """Count `phrase` another `count` times; as counts never fall, only it can move up."""
        self.counts[phrase] += count
        node = self.root
        self._offer(node, phrase)
        for letter in phrase:
            node = node.children.setdefault(letter, Node())
            self._offer(node, phrase)

    def suggest(self, prefix: str) -> list[str]:
        """Return at most k completions, the most frequent first, equals in alphabetical order."""
        node = self.root
        for letter in prefix:
            if letter not in node.children:
                return []
            node = node.children[letter]
        return list(node.best)

    def _offer(self, node: Node, phrase: str) -> None:
        candidates = {*node.best, phrase}
        node.best = sorted(candidates, key=lambda each: (-self.counts[each], each))[: self.k]
