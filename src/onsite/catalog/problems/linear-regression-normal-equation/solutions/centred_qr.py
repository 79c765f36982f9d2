import numpy as np


def fit(X, y):
    """By QR of the centred columns; R² is the squared correlation of y with its prediction."""
    x_mean, y_mean = X.mean(axis=0), y.mean()
    Q, R = np.linalg.qr(X - x_mean)
    centred = y - y_mean
    projection = Q.T @ centred
    weights = np.linalg.solve(R, projection)
    intercept = y_mean - x_mean @ weights
    spread = centred @ centred
    r_squared = projection @ projection / spread if spread else 0.0
    return weights, intercept, r_squared
