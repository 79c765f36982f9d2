import numpy as np


def gradient_check(X, Y, parameters, claimed, h):
    """All parameters in one vector; the steps are rows of a scaled identity."""
    names = list(parameters)
    theta = np.concatenate([np.ravel(parameters[name]) for name in names])
    ends = np.cumsum([parameters[name].size for name in names])[:-1]

    def unpacked(vector):
        pieces = zip(names, np.split(vector, ends), strict=True)
        return {name: piece.reshape(parameters[name].shape) for name, piece in pieces}

    def at(vector):
        return loss(X, Y, unpacked(vector))

    steps = h * np.eye(len(theta))
    gradient = unpacked(np.array([at(theta + step) - at(theta - step) for step in steps]) / h / 2)
    errors = {}
    for name in names:
        a, g = np.ravel(claimed[name]), np.ravel(gradient[name])
        size = np.sqrt(a @ a) + np.sqrt(g @ g)
        errors[name] = np.sqrt(np.sum((a - g) ** 2)) / size if size > 0 else 0
    return gradient, errors


def loss(X, Y, parameters):
    errors = np.tanh(X @ parameters["W"] + parameters["b"]) - Y
    return (errors**2).sum() / (2 * len(X))
