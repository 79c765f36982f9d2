"""Nodes as objects, each with a function that passes its gradient on; sorted from the result."""

from math import tanh


class Node:
    def __init__(self, number, value, parents=(), pull=None):
        self.number, self.value, self.parents, self.pull = number, value, parents, pull


class Tape:
    def __init__(self):
        self.nodes = []

    def make(self, *args):
        self.nodes.append(Node(len(self.nodes), *args))
        return len(self.nodes) - 1

    def variable(self, value):
        return self.make(value)

    def add(self, a, b):
        a, b = self.nodes[a], self.nodes[b]
        return self.make(a.value + b.value, (a, b), lambda g: (g, g))

    def multiply(self, a, b):
        a, b = self.nodes[a], self.nodes[b]
        return self.make(a.value * b.value, (a, b), lambda g: (g * b.value, g * a.value))

    def power(self, a, exponent):
        a = self.nodes[a]
        return self.make(
            a.value**exponent, (a,), lambda g: (g * exponent * a.value ** (exponent - 1),)
        )

    def tanh(self, a):
        a = self.nodes[a]
        out = tanh(a.value)
        return self.make(out, (a,), lambda g: (g * (1 - out) * (1 + out),))

    def value(self, a):
        return self.nodes[a].value

    def backward(self, a):
        gradients = dict.fromkeys(range(len(self.nodes)), 0.0)
        gradients[a] = 1.0
        for node in reversed(self.sorted_from(self.nodes[a])):
            if node.pull:
                pulled = node.pull(gradients[node.number])
                for parent, gradient in zip(node.parents, pulled, strict=True):
                    gradients[parent.number] += gradient
        return list(gradients.values())

    def sorted_from(self, result):
        """Depth first with a stack of its own: parents before their users."""
        order, seen, stack = [], set(), [(result, False)]
        while stack:
            node, is_left = stack.pop()
            if is_left:
                order.append(node)
            elif node.number not in seen:
                seen.add(node.number)
                stack.append((node, True))
                stack.extend((parent, False) for parent in node.parents)
        return order
