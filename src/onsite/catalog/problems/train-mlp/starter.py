import numpy as np


def train(
    X: np.ndarray,
    y: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
    learning_rate: float,
    n_epochs: int,
    batch_size: int,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, list[float]]:
    """Train a tanh network with a softmax output by mini-batches in the order given.

    Args:
        X: inputs, shape (n, d).
        y: classes, shape (n,), whole numbers below k.
        W1: starting weights of the hidden layer, shape (d, h).
        b1: starting biases of the hidden layer, shape (h,).
        W2: starting weights of the output layer, shape (h, k).
        b2: starting biases of the output layer, shape (k,).
        learning_rate: what each gradient is multiplied by.
        n_epochs: how often to go through all rows, at least 1.
        batch_size: rows per step, at least 1.

    Returns:
        W1, b1, W2, b2 after the last epoch, and the loss over all rows after each epoch.
    """
    ...
