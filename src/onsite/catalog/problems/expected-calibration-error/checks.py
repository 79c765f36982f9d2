import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged


def cases(rng):
    yield Case("one row, right", np.array([1]), two(0.25), 4, expected=1 / 4)
    yield Case("one row, wrong", np.array([0]), two(0.25), 4, expected=3 / 4)
    yield Case("certain and right", np.array([0]), two(1.0), 8, expected=0.0)
    yield Case("certain and wrong", np.array([1, 0]), two(1.0, 1.0), 8, expected=1 / 2)
    yield Case(
        "four rows of one bin, right three times: calibrated",
        np.array([0, 0, 1, 0]),
        two(0.75, 0.75, 0.75, 0.75),
        4,
        expected=0.0,
    )
    yield Case(
        "a row on the edge belongs to the bin below",
        np.array([0, 1, 0]),
        two(0.625, 0.75, 0.875),
        4,
        # Lower bin: 3/8 - 6/8 of two rows; upper bin: 1/8.
        expected=(3 / 8 + 1 / 8) / 3,
    )
    yield Case(
        "too sure in one bin, not sure enough in another",
        np.array([0, 1]),
        two(0.625, 0.875),
        4,
        expected=(3 / 8 + 7 / 8) / 2,
    )
    yield Case(
        "bins of one row and of three",
        np.array([0, 0, 0, 0]),
        two(0.9375, 0.625, 0.6875, 0.625),
        4,
        expected=(1 / 16 + 6 / 16 + 5 / 16 + 6 / 16) / 4,
    )
    yield Case(
        "one bin for all",
        np.array([0, 1, 0, 0]),
        two(0.5625, 0.8125, 1.0, 0.875),
        1,
        expected=1 / 16,
    )
    yield Case(
        "three classes, two of them equally probable",
        np.array([1, 0]),
        np.array([[0.25, 0.375, 0.375], [0.5, 0.0, 0.5]]),
        2,
        expected=(5 / 8 + 1 / 2) / 2,
    )
    yield Case(
        "the second of two equally probable classes comes true",
        np.array([2]),
        np.array([[0.25, 0.375, 0.375]]),
        2,
        expected=3 / 8,
    )
    yield Case(
        "more bins than rows", np.array([1, 1]), two(0.53, 0.26), 64, expected=(0.53 + 0.26) / 2
    )
    yield Case("100 rows, two classes", *sample(rng, 100, 2, 10), 10)
    yield Case("400 rows, five classes", *sample(rng, 400, 5, 15), 15)
    yield Case("300 rows, too sure by far", *sample(rng, 300, 3, 16, sharpness=8), 16)


def two(*of_first):
    """Rows of two classes, by the probability of the first."""
    return np.array([[p, 1 - p] for p in of_first])


def sample(rng, n, k, n_bins, sharpness=2.0):
    """Labels drawn from probabilities that the model sharpens; no confidence near an edge."""
    while True:
        logits = rng.normal(size=(4 * n, k))
        y_true = np.argmax(logits + rng.gumbel(size=logits.shape), axis=1)
        weights = np.exp(sharpness * logits)
        probabilities = weights / weights.sum(axis=1, keepdims=True)
        places = probabilities.max(axis=1) * n_bins
        clear = np.flatnonzero(np.abs(places - places.round()) > 1e-3)[:n]
        if len(clear) == n:
            return y_true[clear], probabilities[clear]


check = close() & inputs_unchanged()
