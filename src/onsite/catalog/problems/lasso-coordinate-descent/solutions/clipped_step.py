import numpy as np


def lasso(X, y, l1, n_sweeps):
    """The prox as a difference: a value less its projection on [-λ, λ]; columns of length 1."""
    n = len(y)
    lengths = np.sqrt((X * X).sum(axis=0))
    units = [X[:, j] / lengths[j] if lengths[j] else None for j in range(X.shape[1])]
    scaled = np.zeros(X.shape[1])  # the weights of the columns of length 1
    residuals, objectives = np.array(y), []
    for _ in range(n_sweeps):
        for j, unit in enumerate(units):
            if unit is None:
                continue
            target = scaled[j] + float(np.dot(unit, residuals))
            limit = n * l1 / lengths[j]
            new = target - min(max(target, -limit), limit)
            residuals += (scaled[j] - new) * unit
            scaled[j] = new
        weights = np.divide(scaled, lengths, out=np.zeros_like(scaled), where=lengths > 0)
        objectives.append(float(residuals @ residuals) / 2 / n + l1 * float(abs(weights).sum()))
    return weights, tuple(objectives)
