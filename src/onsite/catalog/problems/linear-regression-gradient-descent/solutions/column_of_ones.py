import numpy as np


def gradient_descent(X, y, learning_rate, n_steps):
    """With the intercept as the last weight, of a column of ones, and losses in an array."""
    A = np.hstack([X, np.ones((len(X), 1))])
    theta = np.zeros(A.shape[1])
    losses = np.empty(n_steps + 1)
    for step in range(n_steps + 1):
        if step > 0:
            gradient = 2 * (A * (A @ theta - y)[:, None]).mean(axis=0)
            theta = theta - learning_rate * gradient
        losses[step] = np.mean((y - A @ theta) ** 2)
    return theta[:-1], theta[-1], losses
