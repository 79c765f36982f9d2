import numpy as np

from onsite.judge.checks import Case, Growth, exact, inputs_unchanged


def column(*numbers):
    return np.array(numbers, dtype=float).reshape(-1, 1)


def labels(*numbers):
    return np.array(numbers, dtype=int)


STUMP = (1, 0, 5.0, (1,), (2,))
CHAIN = (1, 0, 4.0, (1,), (2, 0, 8.0, (1,), (2,)))
EXCLUSIVE_OR = (
    1,
    0,
    0.5,
    (1, 1, 0.5, (1,), (2,)),
    (1, 1, 0.5, (2,), (1,)),
)


def cases(rng):
    # fmt: off
    yield Case("a leaf stays", (3,), column(1), labels(4), expected=(3,))
    yield Case("a split that helps stays", STUMP, column(1, 9), labels(1, 2), expected=STUMP)
    yield Case("a split that harms goes", STUMP, column(1, 9), labels(2, 1), expected=(1,))
    yield Case("on equality it goes", STUMP, column(1, 2), labels(1, 1), expected=(1,))
    yield Case("equally many errors: it goes", STUMP, column(1, 9), labels(3, 3), expected=(1,))
    yield Case("no validation rows", CHAIN, np.empty((0, 1)), labels(), expected=(1,))
    yield Case("a row at the threshold goes left", STUMP, column(5), labels(2), expected=(1,))
    yield Case(
        "the node's own label, not the commonest validation label",
        STUMP, column(1, 2), labels(2, 2), expected=(1,),
    )
    yield Case(
        "the lower split goes, the upper stays",
        CHAIN, column(1, 7, 9, 3), labels(1, 2, 2, 1), expected=(1, 0, 4.0, (1,), (2,)),
    )
    yield Case(
        "a branch that no row reaches becomes a leaf",
        (1, 0, 4.0, (1, 0, 2.0, (2,), (1,)), (2, 0, 8.0, (1,), (2,))),
        column(1, 3, 3.5), labels(2, 1, 1),
        expected=(1, 0, 4.0, (1, 0, 2.0, (2,), (1,)), (2,)),
    )
    yield Case(
        "the upper split can go only once the lower one is gone",
        (1, 0, 4.0, (1,), (1, 0, 8.0, (2,), (1,))), column(1, 6, 9), labels(1, 1, 1),
        expected=(1,),
    )
    yield Case(
        "neither upper split helps without the lower ones",
        EXCLUSIVE_OR, np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), labels(1, 2, 2, 1),
        expected=EXCLUSIVE_OR,
    )
    # As grown, the subtree gets two rows wrong, like a leaf; with its right side pruned only one.
    yield Case(
        "better than a leaf only as pruned",
        (1, 0, 4.0, (1,), (2, 0, 8.0, (2,), (3,))), column(1, 6, 9, 10), labels(1, 2, 2, 1),
        expected=(1, 0, 4.0, (1,), (2,)),
    )
    yield Case(
        "the other branch's errors do not matter",
        (1, 0, 4.0, (2, 0, 2.0, (2,), (1,)), (1,)), column(1, 3, 6, 6), labels(2, 1, 1, 1),
        expected=(1, 0, 4.0, (2, 0, 2.0, (2,), (1,)), (1,)),
    )
    yield Case(
        "labels below 0 and above 100",
        (-3, 0, 4.0, (-3,), (500, 0, 8.0, (500,), (-3,))), column(1, 6, 9), labels(-3, 500, 500),
        expected=(-3, 0, 4.0, (-3,), (500,)),
    )
    # fmt: on
    for depth, n in ((3, 20), (5, 60), (6, 400)):
        X = rng.integers(0, 10, size=(n, 3)).astype(float)
        tree = random_tree(rng, depth, 3)
        y = np.where(rng.random(n) < 0.35, rng.integers(0, 3, size=n), answers(tree, X))
        yield Case(f"a tree of depth {depth}, {n} rows", tree, X, y)


def random_tree(rng, depth, d):
    label = int(rng.integers(0, 3))
    if depth == 0 or rng.random() < 0.1:
        return (label,)
    cut = float(rng.integers(0, 10))
    sides = random_tree(rng, depth - 1, d), random_tree(rng, depth - 1, d)
    return (label, int(rng.integers(d)), cut, *sides)


def answers(tree, X):
    if len(tree) == 1:
        return np.full(len(X), tree[0])
    left = (X[:, tree[1]] <= tree[2])[:, None]
    return np.where(left[:, 0], answers(tree[3], X), answers(tree[4], X))


def halving(low, high, levels):
    """A balanced tree on [low, high) whose leaves alternate between 0 and 1."""
    if levels == 0:
        return (int(low) % 2,)
    middle = (low + high) // 2
    below, above = halving(low, middle, levels - 1), halving(middle, high, levels - 1)
    return (0, 0, middle - 0.5, below, above)


def growing(n, rng):
    X = rng.permutation(n).astype(float)[:, None]
    noise = rng.random(n) < 0.2
    tree = halving(0, n, n.bit_length() - 1)
    return Case(f"{n} leaves and rows", tree, X, (X[:, 0].astype(int) + noise) % 2)


check = exact() & inputs_unchanged()
growth = Growth(growing, sizes=(32, 64, 128, 256))
