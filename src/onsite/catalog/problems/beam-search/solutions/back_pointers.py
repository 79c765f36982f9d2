"""Nodes point to their parents; the tokens are only read off at the end."""

from math import isinf


class Node:
    def __init__(self, token, score, parent):
        self.token, self.score, self.parent = token, score, parent

    def tokens(self):
        return [] if self.parent is None else [*self.parent.tokens(), self.token]


def beam_search(log_probs, start, end, width):
    live, finished = [Node(start, 0.0, None)], []
    for table in log_probs:
        children = []
        for node in live:
            for token in range(len(table)):
                gain = table[node.token][token]
                if not isinf(gain):
                    children.append(Node(token, node.score + gain, node))
        kept = sorted(children + finished, key=lambda node: node.score, reverse=True)[:width]
        finished = [node for node in kept if node.token == end]
        live = [node for node in kept if node.token != end]
    best_first = sorted(live + finished, key=lambda node: node.score, reverse=True)
    return [(node.tokens(), node.score) for node in best_first]
