"""Parallel lists with a live flag; sums are updated along the ancestors of what collapses."""


def pruning_path(tree):
    own, parent, is_inner = [], [], []
    todo = [(tree, -1)]
    while todo:
        node, above = todo.pop()
        number = len(own)
        own.append(node[0])
        parent.append(above)
        is_inner.append(len(node) == 3)
        todo.extend((child, number) for child in node[1:])
    errors = [0 if inner else error for inner, error in zip(is_inner, own, strict=True)]
    leaves = [0 if inner else 1 for inner in is_inner]
    for number in range(len(own) - 1, 0, -1):  # children have larger numbers than parents
        errors[parent[number]] += errors[number]
        leaves[parent[number]] += leaves[number]

    path, alpha = [], 0.0
    while True:
        for i in range(len(own)):
            if is_inner[i] and g(own, errors, leaves, i) < alpha + 1e-9:
                collapse(i, own, parent, is_inner, errors, leaves)
        path.append([alpha, leaves[0], errors[0]])
        if leaves[0] == 1:
            return path
        alpha = min(g(own, errors, leaves, i) for i, inner in enumerate(is_inner) if inner)


def g(own, errors, leaves, i):
    return (own[i] - errors[i]) / (leaves[i] - 1)


def collapse(top, own, parent, is_inner, errors, leaves):
    gone = {top}
    for number in range(top + 1, len(own)):
        if parent[number] in gone:
            gone.add(number)
    for number in gone:
        is_inner[number] = False
    more, fewer = own[top] - errors[top], leaves[top] - 1
    while top >= 0:
        errors[top] += more
        leaves[top] -= fewer
        top = parent[top]
