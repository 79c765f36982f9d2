from math import tanh

import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def array(*rows):
    return np.array(rows, dtype=float)


def named(W, b):
    return {"W": W, "b": b}


def cases(rng):
    # fmt: off
    yield Case(
        "nothing moves the loss but the bias, rightly claimed",
        array([0]), array([0]),
        named(array([5]), array(1)), named(array([0]), array(tanh(2) ** 2 / 4)), 1.0,
        expected=(named(array([0]), array(tanh(2) ** 2 / 4)), named(0.0, 0.0)),
    )
    yield Case(
        "twice the gradient claimed: an error of a third",
        array([0]), array([0]),
        named(array([5]), array(1)), named(array([0]), array(tanh(2) ** 2 / 2)), 1.0,
        expected=(named(array([0]), array(tanh(2) ** 2 / 4)), named(0.0, 1 / 3)),
    )
    yield Case(
        "the sign claimed wrongly: an error of 1",
        array([0]), array([0]),
        named(array([5]), array(1)), named(array([0]), array(-tanh(2) ** 2 / 4)), 1.0,
        expected=(named(array([0]), array(tanh(2) ** 2 / 4)), named(0.0, 1.0)),
    )
    yield Case(
        "a slope of 0 between two equal losses",
        array([1]), array([0]),
        named(array([0]), array(0)), named(array([0]), array(3)), 0.5,
        expected=(named(array([0]), array(0)), named(0.0, 1.0)),
    )
    yield Case(
        "whole numbers and a step of a half",
        array([0]), array([0]),
        named(np.array([[5]]), np.array([1])), named(array([0]), array(0)), 0.5,
        expected=(
            named(array([0]), array((tanh(1.5) ** 2 - tanh(0.5) ** 2) / 2)), named(0.0, 1.0),
        ),
    )
    yield Case(
        "one bias right, one wrong: the error is of the whole array",
        array([0]), array([0, 0]),
        named(array([5, 5]), array(1, 0)), named(array([0, 0]), array(tanh(2) ** 2 / 4, 1)), 1.0,
        expected=(
            named(array([0, 0]), array(tanh(2) ** 2 / 4, 0)),
            named(0.0, 1 / (tanh(2) ** 2 / 4 + (1 + tanh(2) ** 4 / 16) ** 0.5)),
        ),
    )
    # fmt: on
    X, Y, theta = network(rng, 4, 2, 3)
    yield Case("a large step", X, Y, theta, gradient(X, Y, theta), 0.7)
    yield Case("a step of a thousandth", X, Y, theta, gradient(X, Y, theta), 1e-3)
    wrong = gradient(X, Y, theta)
    wrong["b"] = wrong["b"] / 4
    yield Case("a bias gradient averaged twice", X, Y, theta, wrong, 1e-3)
    X, Y, theta = network(rng, 5, 3, 3)
    wrong = gradient(X, Y, theta)
    wrong["W"] = wrong["W"].T
    yield Case("a weight gradient transposed", X, Y, theta, wrong, 1e-3)
    X, Y, theta = network(rng, 3, 4, 2)
    whole = {name: np.round(3 * values).astype(int) for name, values in theta.items()}
    yield Case("whole numbers, several of each", X, Y, whole, gradient(X, Y, theta), 0.2)
    X, Y, theta = network(rng, 30, 6, 4)
    wrong = gradient(X, Y, theta)
    wrong["W"][2, 1] += 0.1
    yield Case("a single entry wrong", X, Y, theta, wrong, 1e-2)


def network(rng, n, d, m):
    X, Y = rng.normal(size=(n, d)), rng.normal(size=(n, m))
    return X, Y, named(rng.normal(size=(d, m)), rng.normal(size=m))


def gradient(X, Y, theta):
    outputs = np.tanh(X @ theta["W"] + theta["b"])
    back = (outputs - Y) * (1 - outputs**2) / len(X)
    return named(X.T @ back, back.sum(axis=0))


check = parts(numeric=close(atol=1e-8), errors=close(atol=1e-7)) & inputs_unchanged()
