import numpy as np

from onsite.judge.checks import Case, holds, inputs_unchanged


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def labels(*numbers):
    return np.array(numbers, dtype=int)


def cases(rng):
    yield Case("two rows: no error", column(0, 4), labels(1, -1), column(1, 3), 1)
    yield Case("labels all equal", column(0, 4), labels(-1, -1), column(1), 1)
    yield Case("one wrong row of four", column(0, 1, 2, 3), labels(1, 1, -1, 1), column(0.5), 1)
    yield Case("the left side is -1", column(0, 1, 2, 3), labels(-1, -1, 1, -1), column(0.5), 1)
    yield Case("a query at the threshold", column(0, 4), labels(1, -1), column(2), 1)
    yield Case("two rounds without error", column(0, 4), labels(1, -1), column(1, 3), 2)
    yield Case("two rounds", column(0, 1, 2, 3), labels(1, 1, -1, 1), column(0, 2, 9), 2)
    yield Case("three rounds", column(0, 1, 2, 3, 4), labels(1, -1, 1, 1, -1), column(0, 9), 3)
    square = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
    yield Case("an exclusive or: no stump beats chance", square, labels(1, -1, -1, 1), square, 3)
    yield Case("equal rows, unlike labels", column(1, 1, 2), labels(1, -1, -1), column(1), 1)
    yield Case(
        "stops after the first round", column(1, 1, 2, 2), labels(1, -1, -1, -1), column(1), 9
    )
    X = np.array([[7.0, 2], [7, 1], [7, 4], [7, 3]])
    yield Case("a constant column first", X, labels(-1, 1, 1, -1), X, 4)
    for rounds in (1, 5, 20):
        X = rng.integers(0, 6, size=(30, 3)).astype(float)
        y = np.where(X[:, 0] + X[:, 1] + rng.normal(size=30) > 5, 1, -1)
        yield Case(f"30 rows of few values, {rounds} rounds", X, y, X[:7] + 0.25, rounds)
    X = rng.normal(size=(60, 2))
    y = np.where((X**2).sum(axis=1) > 1.2, 1, -1)
    yield Case("a circle, 25 rounds", X, y, rng.normal(size=(10, 2)), 25)


def boosts(output, X, y, Q, n_rounds):
    """Follow the rounds with the submission's own stumps: any of equally good ones is right."""
    stumps, alphas, weights, scores = output
    if len(stumps) != len(alphas):
        return f"there are {len(stumps)} stumps but {len(alphas)} votes"
    if len(stumps) > n_rounds:
        return f"there are {len(stumps)} stumps after {n_rounds} rounds"
    pool = all_stumps(X)
    table = np.array([answers(stump, X) for stump in pool])
    now = np.full(len(y), 1 / len(y))
    expected_scores = np.zeros(len(Q))
    for number, (stump, alpha) in enumerate(zip(stumps, alphas, strict=True)):
        lowest = lowest_error(table, now, y)
        if lowest >= 0.5 - 1e-10:
            return f"stump {number} was added though none has an error below one half"
        if not is_stump(stump, pool):
            return (
                f"stump {number}, {stump}, is none: its threshold is not midway, or its sign wrong"
            )
        error = now[answers(stump, X) != y].sum()
        if error > lowest + 1e-9:
            return f"stump {number} has the weighted error {error:.6g}, another {lowest:.6g}"
        error = max(error, 1e-10)
        expected = 0.5 * np.log((1 - error) / error)
        if not np.isclose(float(alpha), expected, rtol=1e-5, atol=1e-6):
            return f"stump {number}, error {error:.6g}: its vote is {expected:.6g}, not {alpha:.6g}"
        now = now * np.exp(-float(alpha) * y * answers(stump, X))
        now /= now.sum()
        expected_scores += float(alpha) * answers(stump, Q)
    if len(stumps) < n_rounds and lowest_error(table, now, y) < 0.5 - 1e-8:
        return f"it stops after {len(stumps)} rounds, though a stump beats chance"
    if np.shape(weights) != np.shape(now) or not np.allclose(weights, now, rtol=1e-5, atol=1e-8):
        return f"after these stumps the weights are {now}, not {weights}"
    if np.shape(scores) != np.shape(expected_scores):
        return f"the scores' shape should be {expected_scores.shape}, not {np.shape(scores)}"
    if not np.allclose(scores, expected_scores, rtol=1e-6, atol=1e-8):
        return f"with these stumps and votes the scores are {expected_scores}, not {scores}"
    return None


def all_stumps(X):
    return [
        (j, float(cut), sign)
        for j in range(X.shape[1])
        for cut in (np.unique(X[:, j])[:-1] + np.unique(X[:, j])[1:]) / 2
        for sign in (-1, 1)
    ]


def is_stump(stump, pool):
    given = tuple(float(part) for part in stump)
    return any(np.allclose(given, one, rtol=0, atol=1e-9) for one in pool)


def answers(stump, X):
    j, cut, sign = stump
    return np.where(X[:, int(j)] <= cut, sign, -sign)


def lowest_error(table, weights, y):
    return float(((table != y) @ weights).min())


check = holds("each round is AdaBoost's", boosts) & inputs_unchanged()
