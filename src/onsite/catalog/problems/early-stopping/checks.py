import numpy as np

from onsite.judge.checks import Case, close, exact, inputs_unchanged, parts

ONE = np.array([[1.0]])


def cases(rng):
    # One row of 1 and the target 1: with the rate 1/4, each step halves the distance from w to 1.
    yield Case(
        "one step, then max_epochs",
        *towards_one(target=1.0, rate=0.25, patience=3, min_delta=0.125, max_epochs=1),
        expected=([0.5], 1, [1.0, 0.25]),
    )
    yield Case(
        "stopped by max_epochs while it improves",
        *towards_one(target=1.0, rate=0.25, patience=1, min_delta=2**-10, max_epochs=3),
        expected=([0.875], 3, [1.0, 1 / 4, 1 / 16, 1 / 64]),
    )
    yield Case(
        "patience of one",
        *towards_one(target=0.5, rate=0.25, patience=1, min_delta=0.01, max_epochs=50),
        expected=([0.5], 1, [1 / 4, 0.0, 1 / 16]),
    )
    yield Case(
        "patience of three",
        *towards_one(target=0.5, rate=0.25, patience=3, min_delta=0.01, max_epochs=50),
        expected=([0.5], 1, [1 / 4, 0.0, 1 / 16, 9 / 64, 49 / 256]),
    )
    yield Case(
        "worse from the start",
        *towards_one(target=-1.0, rate=0.25, patience=2, min_delta=0.01, max_epochs=50),
        expected=([0.0], 0, [1.0, 9 / 4, 49 / 16]),
    )
    yield Case(
        "patience ends with max_epochs",
        *towards_one(target=0.5, rate=0.25, patience=2, min_delta=0.01, max_epochs=3),
        expected=([0.5], 1, [1 / 4, 0.0, 1 / 16, 9 / 64]),
    )
    yield Case(
        "a fall by exactly min_delta is no improvement",
        *towards_one(target=1.0, rate=0.25, patience=1, min_delta=0.75, max_epochs=50),
        expected=([0.0], 0, [1.0, 1 / 4]),
    )
    yield Case(
        "two falls below min_delta that together are above it",
        *towards_one(target=1.0, rate=0.25, patience=2, min_delta=0.875, max_epochs=50),
        # From 1 to 1/4 is too little; from 1 to 1/16 is not; after that too little is left.
        expected=([0.75], 2, [1.0, 1 / 4, 1 / 16, 1 / 64, 1 / 256]),
    )
    yield Case(
        "a lower loss after the best epoch, by less than min_delta",
        *towards_one(target=1.0, rate=0.25, patience=2, min_delta=0.5, max_epochs=50),
        expected=([0.5], 1, [1.0, 1 / 4, 1 / 16, 1 / 64]),
    )
    yield Case(
        # The rate 3/4 overshoots: w goes 0, 1.5, 0.75, 1.125, 0.9375.
        "better, worse, and better again",
        *towards_one(target=0.875, rate=0.75, patience=2, min_delta=2**-20, max_epochs=4),
        expected=([0.9375], 4, [49 / 64, 25 / 64, 1 / 64, 1 / 16, 1 / 256]),
    )
    yield Case(
        "a rate so large that it diverges",
        *towards_one(target=1.0, rate=2.0, patience=3, min_delta=0.5, max_epochs=50),
        expected=([0.0], 0, [1.0, 9.0, 81.0, 729.0]),
    )
    yield Case("five weights, 30 rows", *noisy(rng, n=30, d=5), 0.05, 3, 1e-3, 200)
    yield Case(
        "more weights than rows, so it overfits", *noisy(rng, n=12, d=20), 0.02, 5, 1e-4, 150
    )
    yield Case(
        "more weights than rows, and patience of one", *noisy(rng, n=10, d=15), 0.05, 1, 0.01, 150
    )
    yield Case(
        "validation data of another law", *noisy(rng, n=40, d=3, drift=1.0), 0.1, 4, 1e-3, 80
    )


def towards_one(*, target, rate, patience, min_delta, max_epochs):
    return ONE, np.array([1.0]), ONE, np.array([target]), rate, patience, min_delta, max_epochs


def noisy(rng, n, d, drift=0.0):
    """Training and validation data of one linear law; `drift` moves the validation data's."""
    weights = rng.normal(size=d)
    X, X_val = rng.normal(size=(n, d)), rng.normal(size=(25, d))
    y = X @ weights + 2 * rng.normal(size=n)
    return X, y, X_val, X_val @ (weights + drift * rng.normal(size=d)) + 2 * rng.normal(size=25)


check = parts(weights=close(), best_epoch=exact(), losses=close()) & inputs_unchanged()
