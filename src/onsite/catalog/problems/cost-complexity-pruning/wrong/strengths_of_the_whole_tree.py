"""wrong-answer: a node kept the strength that it had in the whole tree."""


def pruning_path(tree):
    alphas = {0.0}
    collect(tree, alphas)
    path = []
    for alpha in sorted(alphas):
        errors, leaves = cost(collapsed(tree, alpha))
        path.append((alpha, leaves, errors))
        if leaves == 1:
            break
    return path


def collect(node, alphas):
    if len(node) > 1:
        if strength(node) > 1e-9:
            alphas.add(strength(node))
        collect(node[1], alphas)
        collect(node[2], alphas)


def cost(node):
    if len(node) == 1:
        return node[0], 1
    (a, m), (b, n) = cost(node[1]), cost(node[2])
    return a + b, m + n


def strength(node):
    errors, leaves = cost(node)
    return (node[0] - errors) / (leaves - 1)


def collapsed(node, alpha):
    if len(node) == 1 or strength(node) <= alpha + 1e-9:
        return node[:1]
    return node[0], collapsed(node[1], alpha), collapsed(node[2], alpha)
