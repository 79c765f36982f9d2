"""NaN for what was not flipped, then nanmean; the ends of the density are compared."""

import numpy as np


def coin_estimates(flips, a, b):
    x = np.where(flips == -1, np.nan, flips)
    n = np.count_nonzero(~np.isnan(x), axis=1)
    heads = np.nansum(x, axis=1)
    mle = np.array([h / m if m else np.nan for h, m in zip(heads, n, strict=True)])
    maps = []
    for h, m in zip(heads, n, strict=True):
        low, high = a + h - 1, b + m - h - 1  # powers of theta and of 1 - theta
        if min(low, high) > 0:
            maps.append(low / (low + high))
        elif (low, high) == (0, 0) or max(low, high) < 0:
            maps.append(np.nan)
        else:
            maps.append(float(low > high))
    return mle, np.array(maps), (heads + a) / (n + a + b)
