import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged


def cases(rng):
    X = np.array([[0.0], [2.0], [4.0], [4.0], [6.0], [6.0]])
    y = np.array([2, 2, 4, 4, 4, 4])
    yield Case(
        "halfway between two classes of equal variance",
        0.01,
        calls=fitted(X, y, [[3.0]]),
        expected=[None, [[1 / 3, 2 / 3]], [4]],
    )
    yield Case("one class", 0.5, calls=fitted(X[:3], np.full(3, 7), [[1.0], [99.0]]))
    # Variances 2 and 0 in the classes and 1 over all rows; with a quarter of it 2.25 and 0.25.
    yield Case(
        "a class of variance 0",
        0.25,
        calls=fitted(np.array([[-1.0], [1.0], [0.0], [0.0]]) * 2**0.5, [0, 0, 1, 1], [[0.0]]),
        expected=[None, [[0.25, 0.75]], [1]],
    )
    yield Case(
        "of equally probable classes, the smallest",
        1.0,
        calls=fitted([[1.0], [-1.0]], [5, -5], [[0.0]]),
        expected=[None, [[0.5, 0.5]], [-5]],
    )
    yield Case(
        "a class of one row, and a feature that is constant",
        1e-3,
        calls=fitted(
            [[1.0, 7.0], [2.0, 7.0], [4.0, 7.0], [8.0, 7.0]], [3, 3, -9, 3], [[3.9, 7.0], [6, 7.1]]
        ),
    )
    yield Case(
        "features of very different size",
        1e-6,
        calls=fitted(
            [[1.0, 900.0], [1.1, 100.0], [2.0, 400.0], [2.3, 600.0]], [0, 0, 1, 1], [[1.5, 450.0]]
        ),
    )
    X, y = clouds(rng, 60, 3, 2)
    yield Case(
        "a row far from every class", 1e-9, calls=fitted(X, y, [[1e3, 0, 0], [0, -1e5, 9.0]])
    )
    yield Case("two classes", 1e-9, calls=fitted(X, y, X + 0.1))
    again = [*fitted(X, y, X[:5]), *fitted(-X[:7, :2], y[:7] * 10, X[:9, :2])]
    yield Case("fitting again starts anew", 1e-2, calls=again)
    X, y = clouds(rng, 150, 4, 5)
    yield Case("five classes", 1e-3, calls=fitted(X, y, rng.normal(scale=3, size=(60, 4))))
    X, y = clouds(rng, 40, 500, 3)
    yield Case("500 features", 1e-9, calls=fitted(X, y, X[:10] + rng.normal(size=(10, 500))))


def fitted(X, y, Q):
    X, y, Q = np.array(X, dtype=float), np.array(y), np.array(Q, dtype=float)
    return [("fit", X, y), ("predict_proba", Q), ("predict", Q)]


def clouds(rng, n, d, n_classes):
    """Classes of different size and spread, far apart in number, in a mixed order."""
    sizes = np.arange(1, n_classes + 1)
    y = rng.choice(n_classes, n, p=sizes / sizes.sum())
    spread = 0.5 + rng.random((n_classes, d))
    X = rng.normal(size=(n_classes, d))[y] + spread[y] * rng.normal(size=(n, d))
    return X, 10 * y - 7


check = close() & inputs_unchanged()
