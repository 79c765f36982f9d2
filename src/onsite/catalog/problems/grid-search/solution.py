import numpy as np


def grid_search(
    x: np.ndarray, y: np.ndarray, degrees: list[int], penalties: list[float], n_folds: int
) -> tuple[int, float, np.ndarray]:
    """Return the best degree, the best penalty, and the scores by degree (down) and penalty."""
    scores = np.array(
        [
            [validation_error(x, y, degree, penalty, n_folds) for penalty in penalties]
            for degree in degrees
        ]
    )
    i, j = np.unravel_index(scores.argmin(), scores.shape)
    return degrees[i], penalties[j], scores


def validation_error(
    x: np.ndarray, y: np.ndarray, degree: int, penalty: float, n_folds: int
) -> float:
    """Return the mean squared error on a block that was not trained on, averaged over blocks."""
    errors = []
    for block in np.split(np.arange(len(x)), n_folds):
        predicted = fit_and_predict(
            np.delete(x, block), np.delete(y, block), x[block], degree, penalty
        )
        errors.append(np.mean((predicted - y[block]) ** 2))
    return float(np.mean(errors))


def fit_and_predict(
    x: np.ndarray, y: np.ndarray, x_new: np.ndarray, degree: int, penalty: float
) -> np.ndarray:
    """Train on (x, y) and predict x_new, with features standardised as those of x are."""
    powers = np.arange(1, degree + 1)
    Z, Z_new = x[:, None] ** powers, x_new[:, None] ** powers
    mean, scale = Z.mean(axis=0), Z.std(axis=0)
    Z, Z_new = (Z - mean) / scale, (Z_new - mean) / scale
    # The columns of Z sum to 0, so the intercept is the mean of y and drops out of Z.T @ y.
    weights = np.linalg.solve(Z.T @ Z + penalty * np.eye(degree), Z.T @ y)
    return y.mean() + Z_new @ weights
