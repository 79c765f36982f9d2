"""The perceptron reference against scikit-learn's unshuffled one and Novikoff's bound."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

perceptron = runpy.run_path(str(find_problem("perceptron").reference))["perceptron"]


def separable(seed, n=50, d=3):
    rng = np.random.default_rng(seed)
    X, plane = rng.normal(size=(n, d)), rng.normal(size=d)
    plane /= np.linalg.norm(plane)
    margins = X @ plane
    keep = np.abs(margins) > 0.1
    return X[keep], np.sign(margins[keep]).astype(int), plane


@pytest.mark.parametrize("epochs", [1, 2, 5])
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.filterwarnings("ignore:Maximum number of iteration")
def test_weights_and_bias_after_some_epochs_are_those_of_scikit_learn(seed, epochs):
    linear_model = pytest.importorskip("sklearn.linear_model")
    X, y, _ = separable(seed)
    oracle = linear_model.Perceptron(max_iter=epochs, tol=None, shuffle=False).fit(X, y)
    weights, bias, _ = perceptron(X, y, epochs)
    np.testing.assert_allclose(weights, oracle.coef_[0], rtol=1e-9)
    assert bias == pytest.approx(oracle.intercept_[0])


@pytest.mark.parametrize("seed", range(6))
def test_separable_rows_end_in_a_clean_epoch_within_novikoff_s_bound(seed):
    X, y, plane = separable(seed)
    weights, bias, mistakes = perceptron(X, y, 10_000)
    margin = (y * (X @ plane)).min()
    largest = (X**2).sum(axis=1).max() + 1  # the bias is one more feature, always 1
    assert mistakes[-1] == 0
    assert sum(mistakes) <= largest / margin**2
    assert (y * (X @ weights + bias) > 0).all()
