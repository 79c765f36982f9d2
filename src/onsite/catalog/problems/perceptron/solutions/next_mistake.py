import numpy as np


def perceptron(X, y, max_epochs):
    """Jumps from mistake to mistake: each change scores all rows still to come at once."""
    A = np.column_stack([np.asarray(X, dtype=float), np.ones(len(X))])
    theta = np.zeros(A.shape[1])
    mistakes = np.zeros(0, dtype=int)
    for _ in range(max_epochs):
        count, at = 0, 0
        while at < len(A):
            wrong = np.flatnonzero(y[at:] * (A[at:] @ theta) <= 0)
            if wrong.size == 0:
                break
            at += wrong[0]
            theta += y[at] * A[at]
            count += 1
            at += 1
        mistakes = np.append(mistakes, count)
        if count == 0:
            break
    return theta[:-1], theta[-1], mistakes
