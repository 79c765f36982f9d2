import numpy as np


def softmax_regression(X, y, n_classes, learning_rate, n_steps):
    """Everything transposed: a row of parameters per class, the intercept its first entry."""
    A = np.vstack([np.ones(len(X)), X.T])
    Y = (y == np.arange(n_classes)[:, None]).astype(float)
    theta = np.zeros((n_classes, len(A)))
    losses = np.empty(n_steps)
    for step in range(n_steps):
        S = theta @ A
        log_total = np.logaddexp.reduce(S, axis=0)
        losses[step] = np.mean(log_total - np.sum(Y * S, axis=0))
        theta = theta - learning_rate / len(y) * (np.exp(S - log_total) - Y) @ A.T
    return theta[:, 1:].T, theta[:, 0], losses
