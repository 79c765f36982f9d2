"""wrong-answer: the feature with the widest range were always cut."""


def isolation_depth(X, point, max_depth, rng):
    cuts = 0
    while len(X) and cuts < max_depth:
        low, high = X.min(axis=0), X.max(axis=0)
        j = int((high - low).argmax())
        if low[j] == high[j]:
            break
        threshold = rng.uniform(low[j], high[j])
        X = X[(X[:, j] < threshold) == (point[j] < threshold)]
        cuts += 1
    m = len(X)
    return cuts + (2 * sum(1 / i for i in range(1, m)) - 2 * (m - 1) / m if m > 1 else 0.0)
