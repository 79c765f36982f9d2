import numpy as np


def fit(
    X: np.ndarray,
    y: np.ndarray,
    X_val: np.ndarray,
    y_val: np.ndarray,
    rate: float,
    patience: int,
    min_delta: float,
    max_epochs: int,
) -> tuple[np.ndarray, int, list[float]]:
    """Return the weights of the best epoch, its number, and the validation loss of every epoch."""

    def validation_loss(weights: np.ndarray) -> float:
        return float(np.mean((X_val @ weights - y_val) ** 2))

    weights = np.zeros(X.shape[1])
    best_weights, best_epoch, losses = weights, 0, [validation_loss(weights)]
    for epoch in range(1, max_epochs + 1):
        # A new array each time: the best weights must not move on with the current ones.
        weights = weights - rate * 2 / len(y) * X.T @ (X @ weights - y)
        losses.append(validation_loss(weights))
        if losses[best_epoch] - losses[epoch] > min_delta:
            best_weights, best_epoch = weights, epoch
        elif epoch - best_epoch == patience:
            break
    return best_weights, best_epoch, losses
