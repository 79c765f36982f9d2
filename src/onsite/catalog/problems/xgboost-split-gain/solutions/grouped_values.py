"""Sums per distinct value (a histogram), then running sums over the groups."""

import numpy as np


def best_split(X, g, h, reg_lambda, gamma, min_child_weight):
    total = np.array([g.sum(), h.sum()])
    found = []
    for column, x in enumerate(X.T):
        known = ~np.isnan(x)
        values, group = np.unique(x[known], return_inverse=True)
        if len(values) < 2:
            continue
        bins = np.stack([np.bincount(group, part[known]) for part in (g, h)])
        below = bins.cumsum(axis=1)[:, :-1]
        absent = np.array([g[~known].sum(), h[~known].sum()])[:, None]
        left = np.hstack([below, below + absent])
        right = total[:, None] - left
        loss = lambda sums: -0.5 * sums[0] ** 2 / (sums[1] + reg_lambda)  # noqa: E731
        gain = loss(total) - loss(left) - loss(right) - gamma
        gain = np.where((left[1] >= min_child_weight) & (right[1] >= min_child_weight), gain, -1)
        at = int(gain.argmax())
        i = at % (len(values) - 1)
        if gain[at] > 1e-9:
            weights = [-side[0, at] / (side[1, at] + reg_lambda) for side in (left, right)]
            middle = (values[i] + values[i + 1]) / 2
            found.append((gain[at], (column, middle, i != at, gain[at], *weights)))
    return max(found)[1] if found else None
