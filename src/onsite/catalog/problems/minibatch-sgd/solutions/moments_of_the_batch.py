"""Takes the gradient from the batch's second moments, X'X w - X'y."""

import numpy as np


def sgd(X, y, learning_rate, batch_size, n_epochs, rng):
    A = np.column_stack([X, y])
    weights = np.zeros(X.shape[1])
    losses = []
    for _ in range(n_epochs):
        order = rng.permutation(len(A))
        for k in range(-(-len(A) // batch_size)):
            batch = A[order[k * batch_size : (k + 1) * batch_size]]
            moments = batch.T @ batch / len(batch)
            weights = weights - learning_rate * (moments[:-1, :-1] @ weights - moments[:-1, -1])
        losses.append(np.mean((A @ np.append(weights, -1.0)) ** 2) / 2)
    return weights, losses
