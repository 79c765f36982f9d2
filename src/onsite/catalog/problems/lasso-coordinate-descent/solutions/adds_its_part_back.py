import numpy as np


def lasso(X, y, l1, n_sweeps):
    """Takes each column's part out of the fit, refits it alone, and puts it back."""
    n = y.size
    rows = np.ascontiguousarray(X.T)
    w = np.zeros(len(rows))
    fit = np.zeros(n)
    history = np.empty(n_sweeps)
    for sweep in range(n_sweeps):
        for j, x in enumerate(rows):
            fit -= w[j] * x
            rho, z = np.mean(x * (y - fit)), np.mean(x * x)
            w[j] = (np.maximum(rho - l1, 0) - np.maximum(-rho - l1, 0)) / (z or 1.0)
            fit += w[j] * x
        history[sweep] = np.mean((y - X @ w) ** 2) / 2 + l1 * np.linalg.norm(w, 1)
    return w, history
