import numpy as np
from numpy.typing import NDArray


def beam_search(
    log_probs: NDArray[np.float64], start: int, end: int, width: int
) -> list[tuple[list[int], float]]:
    """Search for probable sequences, keeping the best few hypotheses at each step.

    Args:
        log_probs: log probability of token j after token i at step t at [t, i, j],
            shape (T, V, V).
        start: the token before the first.
        end: the token that finishes a hypothesis.
        width: how many hypotheses are kept, at least 1.

    Returns:
        The tokens and the score of each hypothesis kept, the highest score first.
    """
    ...
