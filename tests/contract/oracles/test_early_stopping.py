"""Early stopping's reference against the closed form of gradient descent's path."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

fit = runpy.run_path(str(find_problem("early-stopping").reference))["fit"]


def path(X, y, rate, n_epochs):
    """The weights at each epoch: in the eigenbasis each shrinks to its limit geometrically."""
    eigenvalues, basis = np.linalg.eigh(2 * X.T @ X / len(y))
    limit = basis.T @ np.linalg.lstsq(X, y, rcond=None)[0]
    shares = 1 - (1 - rate * eigenvalues) ** np.arange(n_epochs + 1)[:, None]
    return (shares * limit) @ basis.T


@pytest.mark.parametrize("seed", range(6))
def test_losses_and_weights_lie_on_the_closed_path_of_gradient_descent(seed):
    rng = np.random.default_rng(seed)
    X, X_val = rng.normal(size=(2, 30, 8))
    y, y_val = rng.normal(size=(2, 30))
    weights, best_epoch, losses = fit(X, y, X_val, y_val, 0.05, 10, 1e-4, 60)
    along = path(X, y, 0.05, len(losses) - 1)
    np.testing.assert_allclose(losses, ((along @ X_val.T - y_val) ** 2).mean(axis=1), rtol=1e-9)
    np.testing.assert_allclose(weights, along[best_epoch], atol=1e-12)
    assert losses[best_epoch] <= min(losses) + 1e-4
