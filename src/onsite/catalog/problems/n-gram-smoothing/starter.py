import numpy as np
from numpy.typing import NDArray


def smoothed(
    text: list[str], pairs: list[tuple[str, str]], alpha: float, discount: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Estimate P(b | a) for each pair (a, b), additively and by interpolated Kneser-Ney.

    Args:
        text: the words to count, at least two.
        pairs: q queries (a, b); b occurs in the text, a may not.
        alpha: what the additive estimate adds to each count, above 0.
        discount: what Kneser-Ney takes from each count, between 0 and 1.

    Returns:
        The additive and the Kneser-Ney estimates, each of shape (q,).
    """
    ...
