"""The two-layer network's reference against finite differences and scikit-learn's prediction."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime

from onsite.content.catalogs import find_problem

forward_backward = runpy.run_path(str(find_problem("mlp-forward-backward").reference))[
    "forward_backward"
]
NAMES = ("X", "Y", "W1", "b1", "W2", "b2")
SHAPES = ((7, 4), (7, 2), (4, 5), (5,), (5, 2), (2,))


def network(seed):
    rng = np.random.default_rng(seed)
    return {name: rng.normal(size=shape) for name, shape in zip(NAMES, SHAPES, strict=True)}


@pytest.mark.parametrize("name", ["W1", "b1", "W2", "b2", "X"])
@pytest.mark.parametrize("seed", range(3))
def test_each_gradient_is_that_of_finite_differences(seed, name):
    arrays = network(seed)

    def loss(flat):
        return forward_backward(**{**arrays, name: flat.reshape(arrays[name].shape)})[1]

    gradient = forward_backward(**arrays)[2][name]
    assert gradient.shape == arrays[name].shape
    oracle = approx_fprime(arrays[name].ravel(), loss)
    np.testing.assert_allclose(gradient.ravel(), oracle, atol=1e-5)


@pytest.mark.parametrize("seed", range(3))
def test_predictions_are_those_of_scikit_learn_with_the_same_weights(seed):
    neural_network = pytest.importorskip("sklearn.neural_network")
    arrays = network(seed)
    oracle = neural_network.MLPRegressor(hidden_layer_sizes=(5,), max_iter=1)
    with pytest.warns(UserWarning, match="Maximum iterations"):
        oracle.fit(arrays["X"], arrays["Y"])
    oracle.coefs_ = [arrays["W1"], arrays["W2"]]
    oracle.intercepts_ = [arrays["b1"], arrays["b2"]]
    predictions = forward_backward(**arrays)[0]
    np.testing.assert_allclose(predictions, oracle.predict(arrays["X"]), rtol=1e-9)
