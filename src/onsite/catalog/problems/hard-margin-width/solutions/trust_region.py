import numpy as np
from scipy.optimize import LinearConstraint, minimize


def hard_margin(X, y):
    """By an interior-point method on centred columns, from the line between the class means."""
    centre = (X[y > 0].mean(axis=0) + X[y < 0].mean(axis=0)) / 2
    Z = X - centre
    d = X.shape[1]
    hessian = np.diag([1.0] * d + [0.0])
    start = np.append(X[y > 0].mean(axis=0) - X[y < 0].mean(axis=0), 0.0)
    found = minimize(
        lambda t: 0.5 * t @ hessian @ t,
        start / (start @ start),
        jac=lambda t: hessian @ t,
        hess=lambda _: hessian,
        method="trust-constr",
        constraints=LinearConstraint(np.c_[Z, np.ones(len(Z))] * y[:, None], lb=1),
        options={"gtol": 1e-8, "xtol": 1e-10, "maxiter": 300},
    )
    w, b = found.x[:-1], found.x[-1] - centre @ found.x[:-1]
    slack = (y * (X @ w + b)).min()
    return w / slack, b / slack, 2 * slack / np.linalg.norm(w)
