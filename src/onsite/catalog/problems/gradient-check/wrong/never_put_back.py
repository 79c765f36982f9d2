"""wrong-answer: an entry that was moved could stay where it is."""

import numpy as np


def gradient_check(X, Y, parameters, claimed, h):
    moved = {name: array.astype(float) for name, array in parameters.items()}
    numeric, errors = {}, {}
    for name, array in moved.items():
        numeric[name] = np.zeros(array.shape)
        for index in np.ndindex(array.shape):
            value = array[index]
            array[index] = value + h
            above = loss(X, Y, moved)
            array[index] = value - h
            below = loss(X, Y, moved)
            numeric[name][index] = (above - below) / (2 * h)
        a, g = claimed[name], numeric[name]
        total = np.linalg.norm(a) + np.linalg.norm(g)
        errors[name] = np.linalg.norm(a - g) / total if total else 0.0
    return numeric, errors


def loss(X, Y, parameters):
    errors = np.tanh(X @ parameters["W"] + parameters["b"]) - Y
    return (errors**2).sum() / (2 * len(X))
