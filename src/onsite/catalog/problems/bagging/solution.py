import numpy as np
from numpy.typing import NDArray


def bag(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    Q: NDArray[np.float64],
    n_models: int,
    rng: np.random.Generator,
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64], float]:
    """Bag nearest-neighbour regressors.

    Returns:
        The samples, shape (n_models, n); the predictions for the queries, shape (m,); the
        out-of-bag predictions for the training rows, shape (n,), NaN where there is none; their
        mean squared error, NaN where there is none.
    """
    n = len(X)
    samples = rng.integers(n, size=(n_models, n))
    predictions = np.mean([predict(X[rows], y[rows], Q) for rows in samples], axis=0)

    votes = np.array([predict(X[rows], y[rows], X) for rows in samples])  # (n_models, n)
    unseen = np.array([np.bincount(rows, minlength=n) == 0 for rows in samples])
    with np.errstate(invalid="ignore"):  # 0 / 0 where every sample has the row
        out_of_bag = (votes * unseen).sum(axis=0) / unseen.sum(axis=0)
    judged = unseen.any(axis=0)
    error = ((out_of_bag - y)[judged] ** 2).mean() if judged.any() else np.nan
    return samples, predictions, out_of_bag, error


def predict(
    X: NDArray[np.float64], y: NDArray[np.float64], Q: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the target of the row of X nearest to each query."""
    return y[((Q[:, None] - X) ** 2).sum(axis=2).argmin(axis=1)]
