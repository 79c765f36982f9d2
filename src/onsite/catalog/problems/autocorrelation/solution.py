import numpy as np


def acf_pacf(x: np.ndarray, n_lags: int) -> tuple[np.ndarray, np.ndarray]:
    """Correlate a series with its past, as it is and with shorter lags accounted for.

    Args:
        x: shape (n,), not constant.
        n_lags: the largest lag, from 1 to n - 2.

    Returns:
        Autocorrelations and partial autocorrelations, both of shape (n_lags + 1,).
    """
    centred = x - x.mean()
    products = [centred[h:] @ centred[: len(x) - h] for h in range(n_lags + 1)]
    acf = np.array(products) / products[0]

    lags = np.arange(n_lags)
    correlations = acf[np.abs(lags[:, None] - lags)]
    pacf = [1.0]
    for h in range(1, n_lags + 1):
        coefficients = np.linalg.solve(correlations[:h, :h], acf[1 : h + 1])
        pacf.append(coefficients[-1])
    return acf, np.array(pacf)
