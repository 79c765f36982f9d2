import numpy as np


def forward_backward(
    X: np.ndarray,
    Y: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
) -> tuple[np.ndarray, float, dict[str, np.ndarray]]:
    """Return a network's predictions, its loss, and the loss's gradients.

    Args:
        X: inputs, shape (n, d).
        Y: targets, shape (n, m).
        W1: weights of the hidden layer, shape (d, h).
        b1: biases of the hidden layer, shape (h,).
        W2: weights of the output layer, shape (h, m).
        b2: biases of the output layer, shape (m,).

    Returns:
        Predictions of shape (n, m); the loss; gradients by "W1", "b1", "W2", "b2" and "X".
    """
    ...
