"""Autocorrelations by FFT, padded with zeros; inverse matrices for the partial ones."""

import numpy as np


def acf_pacf(x, n_lags):
    centred = x - x.sum() / x.size
    spectrum = np.fft.rfft(centred, 2 * x.size)
    acf = np.fft.irfft(np.abs(spectrum) ** 2)[: n_lags + 1]
    acf = acf / acf[0]
    two_sided = np.concatenate([acf[:0:-1], acf])
    pacf = [1.0]
    for h in range(1, n_lags + 1):
        R = np.array([two_sided[n_lags - i : n_lags - i + h] for i in range(h)])
        pacf.append(np.linalg.inv(R)[-1] @ acf[1 : h + 1])
    return acf, pacf
