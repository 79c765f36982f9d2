import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def cases(rng):
    yield Case("one positive", np.array([1]), np.array([0.3]), expected=([1], [1], 1))
    yield Case(
        "the positive first",
        np.array([1, 0]),
        np.array([0.9, 0.1]),
        expected=([1, 1 / 2], [1, 1], 1),
    )
    yield Case(
        "the positive last",
        np.array([0, 1]),
        np.array([0.9, 0.1]),
        expected=([0, 1 / 2], [0, 1], 1 / 2),
    )
    yield Case(
        "a positive and a negative tied",
        np.array([1, 0]),
        np.array([0.5, 0.5]),
        expected=([1 / 2], [1], 1 / 2),
    )
    yield Case(
        "precision falls and rises",
        np.array([1, 0, 1, 1]),
        np.array([4.0, 3.0, 2.0, 1.0]),
        expected=([1, 1 / 2, 2 / 3, 3 / 4], [1 / 3, 1 / 3, 2 / 3, 1], 29 / 36),
    )
    yield Case(
        "scores in no order, below 0 and above 1",
        np.array([0, 1, 1, 0]),
        np.array([-2.0, 30.0, -5.5, 4.0]),
        expected=([1, 1 / 2, 1 / 3, 1 / 2], [1 / 2, 1 / 2, 1 / 2, 1], 3 / 4),
    )
    yield Case(
        "a tie below a single row",
        np.array([1, 1, 0, 0]),
        np.array([0.2, 0.8, 0.2, 0.2]),
        expected=([1, 1 / 2], [1 / 2, 1], 3 / 4),
    )
    yield Case(
        "all scores equal", np.array([0, 1, 0, 0, 1]), np.zeros(5), expected=([2 / 5], [1], 2 / 5)
    )
    yield Case(
        "only positives", np.array([1, 1]), np.array([0.7, 0.6]), expected=([1, 1], [1 / 2, 1], 1)
    )
    yield Case(
        "scores 10⁻¹² apart",
        np.array([1, 0]),
        1 + 1e-12 * np.array([1.0, 2.0]),
        expected=([0, 1 / 2], [0, 1], 1 / 2),
    )
    yield Case("200 rows", *sample(rng, 200, 0.5))
    yield Case("500 rows, few positives", *sample(rng, 500, 0.05))
    y_true, scores = sample(rng, 300, 0.4)
    yield Case("scores rounded, so many ties", y_true, scores.round(1))

    # With one sort this takes 0.02 to 0.4 s; a pass for each threshold takes seconds.
    yield Case("40,000 rows, most with a score of their own", *sample(rng, 40_000, 0.3))


def sample(rng, n, share):
    """Scores of which those of positives lie higher by about a standard deviation."""
    y_true = (rng.random(n) < share).astype(int)
    y_true[0] = 1
    return y_true, y_true + rng.normal(size=n)


check = parts(precision=close(), recall=close(), average_precision=close()) & inputs_unchanged()
