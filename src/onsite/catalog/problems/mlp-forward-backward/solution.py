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
    H = np.maximum(X @ W1 + b1, 0)
    P = H @ W2 + b2
    errors = P - Y
    loss = (errors**2).sum() / (2 * len(X))

    # Each gradient is named after the array whose shape it has.
    dP = errors / len(X)
    dZ = (dP @ W2.T) * (H > 0)
    gradients = {
        "W1": X.T @ dZ,
        "b1": dZ.sum(axis=0),
        "W2": H.T @ dP,
        "b2": dP.sum(axis=0),
        "X": dZ @ W1.T,
    }
    return P, loss, gradients
