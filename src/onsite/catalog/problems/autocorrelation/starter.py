import numpy as np


def acf_pacf(x: np.ndarray, n_lags: int) -> tuple[np.ndarray, np.ndarray]:
    """Correlate a series with its past, as it is and with shorter lags accounted for.

    Args:
        x: shape (n,), not constant.
        n_lags: the largest lag, from 1 to n - 2.

    Returns:
        Autocorrelations and partial autocorrelations, both of shape (n_lags + 1,).
    """
    ...
