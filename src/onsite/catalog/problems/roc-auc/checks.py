import math

import numpy as np

from onsite.judge.checks import Case, Growth, close, inputs_unchanged


def cases(rng):
    yield Case("one pair, won", np.array([1, 0]), np.array([0.8, 0.3]), expected=1.0)
    yield Case("one pair, lost", np.array([1, 0]), np.array([0.3, 0.8]), expected=0.0)
    yield Case("one pair, tied", np.array([1, 0]), np.array([0.5, 0.5]), expected=0.5)
    yield Case("only positives", np.array([1, 1]), np.array([0.2, 0.7]), expected=math.nan)
    yield Case("only negatives", np.array([0, 0]), np.array([0.2, 0.7]), expected=math.nan)
    yield Case("no rows", np.array([], dtype=int), np.array([]), expected=math.nan)
    yield Case(
        "two positives, three negatives",
        np.array([0, 1, 0, 1, 0]),
        np.array([0.1, 0.5, 0.7, 0.9, 0.2]),
        expected=5 / 6,
    )
    yield Case(
        "a tie of one positive and two negatives",
        np.array([0, 1, 0, 1]),
        np.array([0.4, 0.4, 0.4, 0.1]),
        expected=1 / 4,
    )
    yield Case(
        "a tie among positives only",
        np.array([1, 1, 0, 0]),
        np.array([0.6, 0.6, 0.7, 0.2]),
        expected=1 / 2,
    )
    yield Case(
        "scores that are no probabilities",
        np.array([0, 1, 0, 1]),
        np.array([-40.0, -3.5, 12.0, 700.0]),
        expected=3 / 4,
    )
    yield Case("all scores equal", np.array([1, 0, 0, 1, 0]), np.full(5, 2.5), expected=0.5)
    yield Case(
        "scores 10⁻¹² apart",
        np.array([0, 1]),
        1 + 1e-12 * np.array([1.0, 2.0]),
        expected=1.0,
    )
    yield Case("200 rows", *sample(rng, 200, 0.5))
    yield Case("500 rows, few positives", *sample(rng, 500, 0.05))
    y_true, scores = sample(rng, 300, 0.4)
    yield Case("scores rounded, so many ties", y_true, scores.round())
    yield Case("worse than chance", y_true, -scores.round(1))

    # By ranks this takes 0.01 to 0.2 s; a table of all pairs has no room, and a loop takes long.
    yield Case("60,000 rows, with 900 million pairs", *sample(rng, 60_000, 0.5))


def sample(rng, n, share):
    """Scores of which those of positives lie higher by about a standard deviation."""
    y_true = (rng.random(n) < share).astype(int)
    return y_true, y_true + rng.normal(size=n)


check = close() & inputs_unchanged()
# Below 6,000 rows numpy's calls cost about as much as its work, and hide how the time grows.
growth = Growth(
    lambda n, rng: Case(f"{n} rows", *sample(rng, n, 0.5)), sizes=(6_000, 12_000, 24_000, 48_000)
)
