import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged


def array(*numbers):
    return np.array(numbers, dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "one category, a row in each fold: each has the other's target",
        ["a", "a"], array(1, 3), np.array([0, 1]), 0.0,
        expected=[3, 1],
    )
    yield Case(
        "a category in one fold only, without smoothing",
        ["a", "b"], array(1, 3), np.array([0, 1]), 0.0,
        expected=[3, 1],
    )
    yield Case(
        "a category in one fold only, smoothed",
        ["a", "a", "b", "b", "b"], array(8, 9, 1, 2, 6), np.array([0, 0, 1, 1, 1]), 5.0,
        expected=[3, 3, 8.5, 8.5, 8.5],
    )
    yield Case(
        "without smoothing: the mean of the category in the other folds",
        ["a", "a", "b", "a", "b"], array(0, 4, 7, 2, 5), np.array([0, 1, 1, 2, 2]), 0.0,
        expected=[3, 1, 5, 2, 7],
    )
    yield Case(
        "one row smoothed by three: the mean of the other fold is 4",
        ["a", "a", "b", "b"], array(0, 2, 6, 1), np.array([3, 7, 7, 3]), 3.0,
        expected=[(2 + 12) / 4, 1.5 / 4, (1 + 1.5) / 4, (6 + 12) / 4],
    )
    yield Case(
        "folds of different size: a mean over rows, not over folds",
        ["a", "b", "b", "b", "b"], array(9, 1, 2, 3, 12), np.array([0, 1, 1, 1, 2]), 1.0,
        expected=[4.5, (12 + 10.5) / 2, (12 + 10.5) / 2, (12 + 10.5) / 2, (6 + 3.75) / 4],
    )
    yield Case(
        "a smoothing of one half",
        ["a", "a", "b"], array(1, 0, 1), np.array([5, -2, -2]), 0.5,
        expected=[0.25 / 1.5, 1.0, 1.0],
    )
    # fmt: on
    yield Case("thirty rows, targets 0 and 1", *sample(rng, 30, 6, 3), 4.0)
    yield Case("sixty rows, every row its own fold", *sample(rng, 60, 9, None), 2.0)
    yield Case("a hundred rows without smoothing", *sample(rng, 100, 40, 5), 0.0)
    names, y, folds = sample(rng, 120, 10, 4)
    y = 50 + y + rng.normal(size=120)
    yield Case("targets about 50, heavy smoothing", names, y, folds, 30.0)


def sample(rng, n, n_categories, n_folds):
    names = [f"c{number}" for number in rng.integers(n_categories, size=n)]
    y = rng.integers(2, size=n).astype(float)
    folds = rng.permutation(n) if n_folds is None else rng.permutation(np.arange(n) % n_folds)
    return names, y, folds


check = close(rtol=1e-6, atol=1e-9) & inputs_unchanged()
