"""wrong-answer: of equally weak nodes each had a step of its own."""


def pruning_path(tree):
    path = [(0.0, cost(tree)[1], cost(tree)[0])]
    while len(tree) > 1:
        alpha = weakest(tree)
        tree, _ = without(tree, alpha)
        errors, leaves = cost(tree)
        if alpha < 1e-9:
            path.pop()
        path.append((alpha, leaves, errors))
    return path


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


def without(node, alpha):
    if len(node) == 1:
        return node, False
    if strength(node) <= alpha + 1e-9:
        return node[:1], True
    left, done = without(node[1], alpha)
    right = node[2]
    if not done:
        right, done = without(node[2], alpha)
    return (node[0], left, right), done
