import math

import numpy as np


def stratified_sample(labels: np.ndarray, fraction: float, rng: np.random.Generator) -> np.ndarray:
    """Draw the same share of every class, without replacement.

    One sort brings each class's rows together; then each class is drawn from on its own. Its size
    is floor(x + 1/2), since `round` takes halves to the even number.
    """
    by_class = np.argsort(labels, kind="stable")
    boundaries = np.flatnonzero(np.diff(labels[by_class])) + 1
    samples = []
    for rows in np.split(by_class, boundaries):
        size = max(1, math.floor(fraction * len(rows) + 0.5))
        samples.append(rng.choice(rows, size=size, replace=False))
    return np.concatenate(samples)
