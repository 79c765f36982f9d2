"""Those above the k-th largest are all in; the places left go to the first of its equals."""

import numpy as np


def top_k(values, k):
    k = min(k, values.size)
    if k == 0:
        return []
    bound = np.sort(values)[-k]
    above = np.flatnonzero(values > bound)
    tied = np.flatnonzero(values == bound)[: k - above.size]
    order = np.lexsort((above, -values[above]))
    return above[order].tolist() + tied.tolist()
