"""wrong-answer: a feature that is the same in all rows could be cut, which uses up a cut."""


def isolation_depth(X, point, max_depth, rng):
    cuts = 0
    while len(X) > 1 and cuts < max_depth and (X.min(axis=0) < X.max(axis=0)).any():
        j = rng.integers(X.shape[1])
        threshold = rng.uniform(X[:, j].min(), X[:, j].max())
        X = X[(X[:, j] < threshold) == (point[j] < threshold)]
        cuts += 1
    m = len(X)
    return cuts + (2 * sum(1 / i for i in range(1, m)) - 2 * (m - 1) / m if m > 1 else 0.0)
