"""wrong-answer: only lag 1 had to be accounted for."""

import numpy as np


def acf_pacf(x, n_lags):
    centred = x - x.mean()
    n = len(x)
    covariances = np.array([centred[h:] @ centred[: n - h] / n for h in range(n_lags + 1)])
    acf = covariances / covariances[0]
    pacf = [1.0]
    for h in range(1, n_lags + 1):
        pacf.append((acf[h] - acf[h - 1] * acf[1]) / (1 - acf[1] ** 2) if h > 1 else acf[1])
    return acf, np.array(pacf)
