import numpy as np
from numpy.typing import NDArray


def skip_gram_step(
    W_in: NDArray[np.float64],
    W_out: NDArray[np.float64],
    centre: int,
    context: int,
    negatives: NDArray[np.int64],
    rate: float,
) -> tuple[float, NDArray[np.float64], NDArray[np.float64]]:
    """Take one step of gradient descent on the skip-gram loss with negative sampling.

    Args:
        W_in: vectors of centre words, shape (V, d).
        W_out: vectors of context words, shape (V, d).
        centre: the row of the centre word in W_in.
        context: the row of the context word in W_out.
        negatives: rows of W_out, shape (m,), perhaps repeated.
        rate: the learning rate.

    Returns:
        The loss before the step, and both tables after it.
    """
    ...
