import numpy as np

from onsite.judge.checks import (
    Case,
    distributed_as,
    holds,
    inputs_unchanged,
    uses_generator,
)


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def labels(*numbers):
    return np.array(numbers, dtype=int)


def cases(rng):
    # fmt: off
    yield Case("one row", column(2), labels(-5), column(0), 1, 1, rng, check=right)
    yield Case("labels all equal", column(1, 5), labels(4, 4), column(9), 2, 1, rng)
    yield Case("two rows", column(1, 5), labels(4, 7), column(0, 9), 3, 1, rng)
    yield Case("rows all equal, labels not",
               np.ones((5, 2)), labels(1, 2, 1, 2, 3), np.zeros((1, 2)), 4, 1, rng)
    yield Case("two trees, so that votes tie",
               column(1, 5, 9), labels(8, 3, 8), column(4, 6), 2, 1, rng)
    X = np.array([[0.0, 7], [0, 7], [1, 7], [1, 7]])
    yield Case("one of two columns constant", X, labels(1, 1, 2, 2), X, 8, 1, rng)
    # One sample in eleven holds all four rows; then no split of the root gains anything.
    X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
    yield Case("an exclusive or, 150 trees", X, labels(3, 7, 7, 3), X + 0.1, 150, 2, rng)
    # fmt: on
    for max_features in (1, 2, 4):
        X = rng.integers(0, 5, size=(25, 4)).astype(float)
        y = (X[:, 0] > 2) + 2 * (X[:, 1] + rng.normal(size=25) > 3) - 1
        Q = rng.integers(0, 11, size=(8, 4)) / 2
        yield Case(f"25 rows, max_features {max_features}", X, y, Q, 2, max_features, rng)
    X = rng.normal(size=(25, 3))
    yield Case("25 rows of fractions", X, (X[:, 1] > 0).astype(int), X[:6] + 0.1, 3, 2, rng)
    yield Case(
        "which of two rows are drawn, in order",
        column(0, 4),
        labels(1, 1),
        column(1),
        1,
        1,
        rng,
        repeat=300,
        check=distributed_as(
            {(i, j): 1 / 4 for i in range(2) for j in range(2)},
            of=lambda output: tuple(int(one) for one in output[0][0]),
        ),
    )
    # fmt: off
    yield Case(
        "which two of three columns the root draws",
        # A sample of these three rows is pure with probability (2/3)³ + (1/3)³ = 1/3.
        np.repeat(column(0, 1, 2), 3, axis=1),
        labels(0, 1, 0),
        np.zeros((1, 3)),
        1,
        2,
        rng,
        repeat=250,
        check=distributed_as({"leaf": 1 / 3, (0, 1): 2 / 9, (0, 2): 2 / 9, (1, 2): 2 / 9}, of=root),
    )
    yield Case(
        "a node is a leaf where the drawn column is constant",
        # Half of the samples hold both rows; then half of the draws take the column that differs.
        np.array([[5.0, 0], [5, 1]]),
        labels(1, 2),
        np.zeros((1, 2)),
        1,
        1,
        rng,
        repeat=250,
        check=distributed_as({"leaf": 3 / 4, (1,): 1 / 4}, of=root),
    )
    yield Case(
        "what nodes draw depends on nothing",
        np.repeat(column(*range(9)), 2, axis=1),
        labels(0, 1, 0, 1, 0, 1, 0, 1, 0),
        np.zeros((1, 2)),
        150,
        1,
        rng,
        check=holds("a node draws as if its parent had not", draws_afresh),
    )


def root(output):
    tree = output[1][0]
    return "leaf" if len(tree) == 1 else tuple(sorted(int(one) for one in tree[0]))


def draws_afresh(output, *_):
    """Half of the nodes draw their parent's one column of two.

    Of 100 pairs or more, fewer than a tenth or more than nine tenths come up less often than once
    in 10¹³ times (Hoeffding).
    """
    pairs = []
    for tree in output[1]:
        for child in tree[3:]:
            if len(child) > 1:
                pairs.append(int(tree[0][0]) == int(child[0][0]))
                break
    if len(pairs) < 100:
        return f"of 150 trees only {len(pairs)} have two inner nodes"
    if not 0.1 < np.mean(pairs) < 0.9:
        return f"{sum(pairs)} of {len(pairs)} nodes draw the same column as their parent"
    return None


def are_samples(output, X, y, Q, n_trees, max_features, rng):
    samples = np.asarray(output[0])
    if samples.shape != (n_trees, len(X)):
        return f"the samples' shape should be {(n_trees, len(X))}, not {samples.shape}"
    if not np.isin(samples, np.arange(len(X))).all():
        return f"samples hold positions from 0 to {len(X) - 1}"
    if len(output[1]) != n_trees:
        return f"there should be {n_trees} trees, not {len(output[1])}"
    return None


def are_grown(output, X, y, Q, n_trees, max_features, rng):
    for number, (sample, tree) in enumerate(zip(output[0], output[1], strict=True)):
        rows = np.asarray(sample, dtype=int)
        wrong = flaw(tree, X[rows], y[rows], max_features)
        if wrong:
            return f"tree {number}: {wrong}"
    return None


def flaw(node, X, y, max_features):
    """What is wrong with a node that was grown on these rows; None if nothing is."""
    if len(node) == 1:
        values, counts = np.unique(y, return_counts=True)
        if node[0] != values[counts.argmax()]:
            return f"a leaf with the labels {y.tolist()} answers {node[0]}"
        n_constant = int((np.ptp(X, axis=0) == 0).sum())
        if len(values) > 1 and n_constant < max_features:
            return f"a leaf holds the labels {y.tolist()}, and any {max_features} columns split it"
        return None
    drawn, chosen, threshold, left, right = node
    drawn = [int(one) for one in drawn]
    if (y == y[0]).all():
        return "a node whose rows all have one label was split"
    if len(set(drawn)) != max_features or not set(drawn) <= set(range(X.shape[1])):
        return f"a node should draw {max_features} different columns; it has drawn {drawn}"
    if chosen not in drawn:
        return f"a node splits column {chosen} but has drawn {drawn}"
    values = np.unique(X[:, chosen])
    if not np.isclose(threshold, (values[:-1] + values[1:]) / 2, rtol=0, atol=1e-9).any():
        return f"{threshold} is not midway between neighbouring values of column {chosen}"
    lowest = min(
        cost(X[:, one] <= cut, y)
        for one in drawn
        for cut in (np.unique(X[:, one])[:-1] + np.unique(X[:, one])[1:]) / 2
    )
    goes_left = X[:, chosen] <= threshold
    if cost(goes_left, y) > lowest + 1e-9:
        return f"of the columns {drawn}, another split has a lower impurity than the one chosen"
    return flaw(left, X[goes_left], y[goes_left], max_features) or flaw(
        right, X[~goes_left], y[~goes_left], max_features
    )


def cost(left, y):
    onehot = y[:, None] == np.unique(y)
    counts = np.array([onehot[left].sum(axis=0), onehot[~left].sum(axis=0)])
    sizes = counts.sum(axis=1)
    return float((sizes - (counts**2).sum(axis=1) / sizes).sum() / len(y))


def follow(output, X, y, Q, n_trees, max_features, rng):
    expected = []
    for query in Q:
        values, votes = np.unique([leaf_of(tree, query) for tree in output[1]], return_counts=True)
        expected.append(int(values[votes.argmax()]))
    if list(np.asarray(output[2])) != expected:
        return f"your trees vote for {expected}, but the answers are {list(output[2])}"
    return None


def leaf_of(node, query):
    while len(node) > 1:
        node = node[3] if query[int(node[1])] <= node[2] else node[4]
    return int(node[0])


right = (
    holds("samples and trees have the right form", are_samples)
    & holds("every tree is grown on its sample by the rules", are_grown)
    & holds("the answers are those for which most trees vote", follow)
    & inputs_unchanged()
)
check = right & uses_generator()
