def pruning_path(tree: tuple) -> list[tuple[float, int, float]]:
    """Return the steps of cost-complexity pruning from the whole tree to its root.

    Args:
        tree: (errors,) or (errors, left, right).

    Returns:
        (alpha, leaves, errors) of each step, in the order of rising alpha; the first alpha is 0.
    """
    ...
