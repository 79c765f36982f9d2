"""wrong-answer: the errors of a step were those of the collapsed node alone."""


def pruning_path(tree):
    path = []
    alpha = 0.0
    while True:
        tree = collapsed(tree, alpha)
        _, leaves = cost(tree)
        path.append((alpha, leaves, tree[0]))
        if leaves == 1:
            return path
        alpha = weakest(tree)


def cost(node):
    if len(node) == 1:
        return node[0], 1
    (a, m), (b, n) = cost(node[1]), cost(node[2])
    return a + b, m + n


def strength(node):
    errors, leaves = cost(node)
    return (node[0] - errors) / (leaves - 1)


def weakest(node):
    if len(node) == 1:
        return float("inf")
    return min(strength(node), weakest(node[1]), weakest(node[2]))


def collapsed(node, alpha):
    if len(node) == 1:
        return node
    node = (node[0], collapsed(node[1], alpha), collapsed(node[2], alpha))
    return node[:1] if strength(node) <= alpha + 1e-9 else node
