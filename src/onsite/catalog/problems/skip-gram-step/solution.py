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
    """Take one step of gradient descent on the skip-gram loss (Mikolov et al. 2013).

    The context is one more row, of label 1, beside the negatives of label 0; the derivative of the
    loss in each row's score is sigmoid(score) - label.

    Returns:
        The loss before the step, and both tables after it.
    """
    rows = np.array([context, *negatives])
    is_context = np.arange(len(rows)) == 0
    v, U = W_in[centre], W_out[rows]
    scores = U @ v
    loss = np.logaddexp(0, np.where(is_context, -scores, scores)).sum()
    slopes = (1 + np.tanh(scores / 2)) / 2 - is_context

    new_in, new_out = W_in.copy(), W_out.copy()
    new_in[centre] -= rate * slopes @ U
    np.subtract.at(new_out, rows, rate * np.outer(slopes, v))  # rows may repeat
    return float(loss), new_in, new_out
