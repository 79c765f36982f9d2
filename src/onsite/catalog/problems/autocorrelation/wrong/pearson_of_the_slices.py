"""wrong-answer: each lag had its own means and deviations."""

import numpy as np


def acf_pacf(x, n_lags):
    n = len(x)
    covariances = np.array(
        [np.corrcoef(x[h:], x[: n - h])[0, 1] if n - h > 2 else 0.0 for h in range(n_lags + 1)]
    )
    acf = covariances / covariances[0]
    pacf = [1.0]
    for h in range(1, n_lags + 1):
        lags = np.arange(h)
        R = acf[np.abs(lags[:, None] - lags)]
        pacf.append(np.linalg.solve(R, acf[1 : h + 1])[-1])
    return acf, np.array(pacf)
