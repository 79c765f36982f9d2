import numpy as np


def multinomial(n: int, probabilities: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Draw n times from K categories and count how often each came up.

    Inverse transform: category k owns [sums[k - 1], sums[k]), and a draw belongs to the first sum
    that is greater than it. Dividing by the last sum makes it exactly 1, above every draw; an
    empty piece stays empty, since equal sums stay equal.
    """
    sums = np.cumsum(probabilities)
    sums /= sums[-1]
    drawn = np.searchsorted(sums, rng.random(n), side="right")
    return np.bincount(drawn, minlength=len(probabilities))
