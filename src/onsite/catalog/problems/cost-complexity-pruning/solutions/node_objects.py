"""Objects that know their sums; the weakest link is cut one at a time, ties share an entry."""


class Node:
    def __init__(self, own, *children):
        self.own, self.children = own, [Node(*child) for child in children]

    def inner(self):
        if self.children:
            yield self
            for child in self.children:
                yield from child.inner()

    @property
    def leaves(self):
        return sum(child.leaves for child in self.children) or 1

    @property
    def errors(self):
        return sum(child.errors for child in self.children) if self.children else self.own

    @property
    def strength(self):
        return (self.own - self.errors) / (self.leaves - 1)


def pruning_path(tree):
    root = Node(*tree)
    steps = {0.0: (root.leaves, root.errors)}
    alpha = 0.0
    while root.children:
        node = min(root.inner(), key=lambda node: node.strength)
        if node.strength >= alpha + 1e-9:
            alpha = node.strength
        node.children = []
        steps[alpha] = (root.leaves, root.errors)
    return [(alpha, *rest) for alpha, rest in steps.items()]
