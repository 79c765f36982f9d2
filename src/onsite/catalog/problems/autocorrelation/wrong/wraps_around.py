"""wrong-answer: the series began again after its end."""

import numpy as np


def acf_pacf(x, n_lags):
    centred = x - x.mean()
    n = len(x)
    covariances = np.array([centred @ np.roll(centred, h) / n for h in range(n_lags + 1)])
    acf = covariances / covariances[0]
    pacf = [1.0]
    for h in range(1, n_lags + 1):
        lags = np.arange(h)
        R = acf[np.abs(lags[:, None] - lags)]
        pacf.append(np.linalg.solve(R, acf[1 : h + 1])[-1])
    return acf, np.array(pacf)
