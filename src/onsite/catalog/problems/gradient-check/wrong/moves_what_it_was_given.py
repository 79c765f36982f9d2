"""wrong-answer: going up h, down 2h and up h again left everything as it was."""

import numpy as np


def gradient_check(X, Y, parameters, claimed, h):
    moved = parameters
    numeric, errors = {}, {}
    for name, array in moved.items():
        numeric[name] = np.zeros(array.shape)
        for index in np.ndindex(array.shape):
            array[index] += h
            above = loss(X, Y, moved)
            array[index] -= 2 * h
            below = loss(X, Y, moved)
            array[index] += h
            numeric[name][index] = (above - below) / (2 * h)
        a, g = claimed[name], numeric[name]
        total = np.linalg.norm(a) + np.linalg.norm(g)
        errors[name] = np.linalg.norm(a - g) / total if total else 0.0
    return numeric, errors


def loss(X, Y, parameters):
    errors = np.tanh(X @ parameters["W"] + parameters["b"]) - Y
    return (errors**2).sum() / (2 * len(X))
