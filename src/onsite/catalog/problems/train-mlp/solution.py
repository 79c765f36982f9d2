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
    targets = np.eye(len(b2))[y]
    losses = []
    for _ in range(n_epochs):
        for start in range(0, len(X), batch_size):
            batch = slice(start, start + batch_size)
            H, log_p = forward(X[batch], W1, b1, W2, b2)
            dS = (np.exp(log_p) - targets[batch]) / len(H)
            dZ = (dS @ W2.T) * (1 - H**2)  # before W2 moves
            W2 = W2 - learning_rate * H.T @ dS
            b2 = b2 - learning_rate * dS.sum(axis=0)
            W1 = W1 - learning_rate * X[batch].T @ dZ
            b1 = b1 - learning_rate * dZ.sum(axis=0)
        _, log_p = forward(X, W1, b1, W2, b2)
        losses.append(-(targets * log_p).sum() / len(X))
    return W1, b1, W2, b2, losses


def forward(
    X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the hidden activations, shape (n, h), and the log-probabilities, shape (n, k)."""
    H = np.tanh(X @ W1 + b1)
    S = H @ W2 + b2
    S -= S.max(axis=1, keepdims=True)  # or exp overflows
    return H, S - np.log(np.exp(S).sum(axis=1, keepdims=True))
