"""wrong-answer: all coefficients came from the largest order."""

import numpy as np


def acf_pacf(x, n_lags):
    centred = x - x.mean()
    n = len(x)
    covariances = np.array([centred[h:] @ centred[: n - h] / n for h in range(n_lags + 1)])
    acf = covariances / covariances[0]
    pacf = [1.0]
    lags = np.arange(n_lags)
    R = acf[np.abs(lags[:, None] - lags)]
    return acf, np.append(pacf, np.linalg.solve(R, acf[1:]))
