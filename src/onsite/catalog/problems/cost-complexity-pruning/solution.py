TOLERANCE = 1e-9


def pruning_path(tree: tuple) -> list[tuple[float, int, float]]:
    """Return the steps of cost-complexity pruning from the whole tree to its root.

    Args:
        tree: (errors,) or (errors, left, right).

    Returns:
        (alpha, leaves, errors) of each step, in the order of rising alpha; the first alpha is 0.
    """
    path = []
    alpha = 0.0
    while True:
        tree = collapsed(tree, alpha)
        errors, leaves = cost(tree)
        path.append((alpha, leaves, errors))
        if leaves == 1:
            return path
        alpha = weakest(tree)


def cost(node: tuple) -> tuple[float, int]:
    """Return the errors and the number of the leaves of a subtree."""
    if len(node) == 1:
        return node[0], 1
    (left_errors, left_leaves), (right_errors, right_leaves) = cost(node[1]), cost(node[2])
    return left_errors + right_errors, left_leaves + right_leaves


def strength(node: tuple) -> float:
    """Return the errors that the subtree of an inner node saves for each leaf that it adds."""
    errors, leaves = cost(node)
    return (node[0] - errors) / (leaves - 1)


def weakest(node: tuple) -> float:
    """Return the smallest strength in a subtree; infinity for a leaf."""
    if len(node) == 1:
        return float("inf")
    return min(strength(node), weakest(node[1]), weakest(node[2]))


def collapsed(node: tuple, alpha: float) -> tuple:
    """Return the subtree with every node of at most this strength turned into a leaf."""
    if len(node) == 1:
        return node
    node = (node[0], collapsed(node[1], alpha), collapsed(node[2], alpha))
    return node[:1] if strength(node) <= alpha + TOLERANCE else node
