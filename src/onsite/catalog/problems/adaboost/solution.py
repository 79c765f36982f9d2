import numpy as np
from numpy.typing import NDArray

Stump = tuple[int, float, int]


def adaboost(
    X: NDArray[np.float64], y: NDArray[np.int64], Q: NDArray[np.float64], n_rounds: int
) -> tuple[list[Stump], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Boost decision stumps.

    Returns:
        The stumps as (column, threshold, sign); their votes; the rows' final weights, shape (n,);
        the queries' scores, shape (m,).
    """
    weights = np.full(len(y), 1 / len(y))
    stumps: list[Stump] = []
    alphas: list[float] = []
    scores = np.zeros(len(Q))
    for _ in range(n_rounds):
        error, stump = best_stump(X, y, weights)
        if error >= 0.5 - 1e-9:
            break
        error = max(error, 1e-10)
        alpha = np.log((1 - error) / error) / 2
        stumps.append(stump)
        alphas.append(alpha)
        weights = weights * np.exp(-alpha * y * answers(stump, X))
        weights /= weights.sum()
        scores += alpha * answers(stump, Q)
    return stumps, np.array(alphas), weights, scores


def answers(stump: Stump, X: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return a stump's answer, -1 or +1, for each row."""
    column, threshold, sign = stump
    return np.where(X[:, column] <= threshold, sign, -sign)


def best_stump(
    X: NDArray[np.float64], y: NDArray[np.int64], weights: NDArray[np.float64]
) -> tuple[float, Stump]:
    """Return the lowest weighted error and a stump that has it."""
    candidates = []
    for column in range(X.shape[1]):
        values = np.unique(X[:, column])
        for threshold in (values[:-1] + values[1:]) / 2:
            error = weights[answers((column, threshold, 1), X) != y].sum()
            candidates.append((error, (column, threshold, 1)))
            candidates.append(
                (1 - error, (column, threshold, -1))
            )  # wrong where the other is right
    return min(candidates)
