"""wrong-answer: rows might stand inside the street at a price of 1, as with a soft margin."""

import numpy as np
from scipy.optimize import minimize


def hard_margin(X, y):
    n, d = X.shape

    def slack(t):
        return np.append(y * (X @ t[:d] + t[d]) - 1 + t[d + 1 :], t[d + 1 :])

    t = minimize(
        lambda t: t[:d] @ t[:d] / 2 + t[d + 1 :].sum(),
        np.zeros(d + 1 + n),
        method="SLSQP",
        constraints={"type": "ineq", "fun": slack},
    ).x
    return t[:d], t[d], 2 / np.linalg.norm(t[:d])
