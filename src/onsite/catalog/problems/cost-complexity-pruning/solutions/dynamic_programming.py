"""Finds the alphas as the corners of a lower envelope: the best cost for each number of leaves.

For every number of leaves the fewest errors of any pruned subtree (a convolution at each node);
the path visits the corners of their lower convex hull, and of equal costs the smaller tree.
"""


def pruning_path(tree):
    fewest = best_errors(tree)
    size = max(fewest, key=lambda leaves: (-round(fewest[leaves], 8), -leaves))
    path = [(0.0, size, fewest[size])]
    while size > 1:
        alpha = min(price(fewest, size, fewer) for fewer in range(1, size))
        size = min(fewer for fewer in range(1, size) if price(fewest, size, fewer) < alpha + 1e-9)
        path.append((alpha, size, fewest[size]))
    return path


def price(fewest, size, fewer):
    return (fewest[fewer] - fewest[size]) / (size - fewer)


def best_errors(node):
    """A dict from each number of leaves to the fewest errors of a pruned subtree with so many."""
    best = {1: node[0]}
    if len(node) > 1:
        left, right = best_errors(node[1]), best_errors(node[2])
        for a, errors_a in left.items():
            for b, errors_b in right.items():
                errors = errors_a + errors_b
                if errors < best.get(a + b, float("inf")):
                    best[a + b] = errors
    return best
