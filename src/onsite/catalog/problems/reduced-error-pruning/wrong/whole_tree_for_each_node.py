"""too-slow-growth: all rows could be sent down the whole tree for each node in turn."""


def prune(tree, X, y):
    rows, labels = X.tolist(), y.tolist()

    def visit(path):
        nonlocal tree
        node = at(tree, path)
        if len(node) == 1:
            return
        visit((*path, 3))
        visit((*path, 4))
        without = replaced(tree, path, (node[0],))
        if errors(without, rows, labels) <= errors(tree, rows, labels):
            tree = without

    visit(())
    return tree


def at(node, path):
    for side in path:
        node = node[side]
    return node


def replaced(node, path, new):
    if not path:
        return new
    return tuple(
        replaced(part, path[1:], new) if i == path[0] else part for i, part in enumerate(node)
    )


def errors(tree, rows, labels):
    wrong = 0
    for row, label in zip(rows, labels, strict=True):
        node = tree
        while len(node) > 1:
            node = node[3] if row[node[1]] <= node[2] else node[4]
        wrong += node[0] != label
    return wrong
