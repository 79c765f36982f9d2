"""The trained network's reference against finite differences and scikit-learn's probabilities."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from scipy.special import log_softmax

from onsite.content.catalogs import find_problem

train = runpy.run_path(str(find_problem("train-mlp").reference))["train"]
SHAPES = ((4, 5), (5,), (5, 3), (3,))


def sample(seed, n=12):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, 4)), rng.integers(3, size=n), [rng.normal(size=s) for s in SHAPES]


def flat(arrays):
    return np.concatenate([np.ravel(array) for array in arrays])


def loss_of(theta, X, y):
    ends = np.cumsum([np.prod(shape) for shape in SHAPES])[:-1]
    pieces = zip(np.split(theta, ends), SHAPES, strict=True)
    W1, b1, W2, b2 = (piece.reshape(shape) for piece, shape in pieces)
    return -log_softmax(np.tanh(X @ W1 + b1) @ W2 + b2, axis=1)[np.arange(len(y)), y].mean()


@pytest.mark.parametrize("seed", range(4))
def test_one_step_on_all_rows_goes_down_the_gradient_of_finite_differences(seed):
    X, y, start = sample(seed)
    *end, losses = train(X, y, *start, 0.1, 1, 12)
    gradient = approx_fprime(flat(start), lambda theta: loss_of(theta, X, y))
    np.testing.assert_allclose(flat(end), flat(start) - 0.1 * gradient, atol=1e-6)
    assert losses == pytest.approx([loss_of(flat(end), X, y)])


def test_an_epoch_of_batches_is_one_step_on_each_batch_in_turn():
    X, y, start = sample(9)
    *end, _ = train(X, y, *start, 0.2, 1, 5)
    stepwise = start
    for rows in (slice(0, 5), slice(5, 10), slice(10, 12)):
        *stepwise, _ = train(X[rows], y[rows], *stepwise, 0.2, 1, 5)
    np.testing.assert_allclose(flat(end), flat(stepwise), rtol=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_it_can_learn_a_dozen_rows_by_heart(seed):
    X, y, start = sample(seed)
    losses = train(X, y, *start, 0.5, 600, 4)[-1]
    assert losses[0] > 0.5
    assert losses[-1] < 0.02
