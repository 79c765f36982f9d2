import numpy as np
from numpy.typing import NDArray


def random_forest(
    X: NDArray[np.float64],
    y: NDArray[np.int64],
    Q: NDArray[np.float64],
    n_trees: int,
    max_features: int,
    rng: np.random.Generator,
) -> tuple[NDArray[np.int64], list[tuple], NDArray[np.int64]]:
    """Train a random forest and let its trees vote on queries.

    Returns:
        The samples, shape (n_trees, n); the trees, as (label,) or
        (drawn, column, threshold, left, right); the answers, shape (m,).
    """
    samples = rng.integers(len(X), size=(n_trees, len(X)))
    trees = [grow(X[rows], y[rows], max_features, rng) for rows in samples]
    votes = [[walk(tree, query) for tree in trees] for query in Q]
    return samples, trees, np.array([commonest(of_query) for of_query in votes])


def grow(
    X: NDArray[np.float64], y: NDArray[np.int64], max_features: int, rng: np.random.Generator
) -> tuple:
    """Return the node for these rows."""
    if (y == y[0]).all():
        return (y[0],)
    drawn = rng.choice(X.shape[1], size=max_features, replace=False)
    splits = [
        (impurity(X[:, column], threshold, y), column, threshold)
        for column in drawn
        for threshold in midpoints(X[:, column])
    ]
    if not splits:
        return (commonest(y),)
    _, column, threshold = min(splits)
    left = X[:, column] <= threshold
    below = grow(X[left], y[left], max_features, rng)
    return tuple(drawn), column, threshold, below, grow(X[~left], y[~left], max_features, rng)


def midpoints(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the places midway between neighbouring distinct values."""
    values = np.unique(x)
    return (values[:-1] + values[1:]) / 2


def impurity(x: NDArray[np.float64], threshold: float, y: NDArray[np.int64]) -> float:
    """Return the Gini impurity of the two sides, each times its number of rows."""
    left = x <= threshold
    return sum(
        len(side) - (np.unique(side, return_counts=True)[1] ** 2).sum() / len(side)
        for side in (y[left], y[~left])
    )


def commonest(labels: NDArray[np.int64] | list[int]) -> int:
    """Return the commonest label, the smallest of equally common ones."""
    values, counts = np.unique(labels, return_counts=True)
    return values[counts.argmax()]


def walk(node: tuple, query: NDArray[np.float64]) -> int:
    """Return the label of the leaf that a query comes to."""
    while len(node) == 5:
        _, column, threshold, left, right = node
        node = left if query[column] <= threshold else right
    return node[0]
