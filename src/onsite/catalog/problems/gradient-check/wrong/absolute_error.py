"""wrong-answer: the error were the norm of the difference."""

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
            array[index] = value
            numeric[name][index] = (above - below) / (2 * h)
        a, g = claimed[name], numeric[name]
        errors[name] = np.linalg.norm(a - g)
    return numeric, errors


def loss(X, Y, parameters):
    errors = np.tanh(X @ parameters["W"] + parameters["b"]) - Y
    return (errors**2).sum() / (2 * len(X))
