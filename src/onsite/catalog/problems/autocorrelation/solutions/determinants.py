"""`correlate` for the sums, and Cramer's rule for the last coefficient."""

import numpy as np


def acf_pacf(x, n_lags):
    centred = x - np.mean(x)
    middle = len(x) - 1
    covariances = np.correlate(centred, centred, mode="full")[middle : middle + n_lags + 1]
    acf = covariances / np.var(x) / len(x)
    pacf = np.ones(n_lags + 1)
    for h in range(1, n_lags + 1):
        R = np.array([[acf[abs(i - j)] for j in range(h)] for i in range(h)])
        replaced = R.copy()
        replaced[:, -1] = acf[1 : h + 1]
        pacf[h] = np.linalg.det(replaced) / np.linalg.det(R)
    return acf, pacf
