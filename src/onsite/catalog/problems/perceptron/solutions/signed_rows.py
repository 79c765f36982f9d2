import numpy as np


def perceptron(X, y, max_epochs):
    """Labels multiplied into the rows, and a column of ones for the bias."""
    rows = np.hstack([X, np.ones((len(X), 1))]) * y[:, np.newaxis]
    theta = np.zeros(rows.shape[1])
    counts = []
    for _ in range(max_epochs):
        counts.append(0)
        for row in rows:
            if not np.dot(row, theta) > 0:
                theta = theta + row
                counts[-1] += 1
        if not counts[-1]:
            return theta[:-1], theta[-1], counts
    return theta[:-1], theta[-1], counts
