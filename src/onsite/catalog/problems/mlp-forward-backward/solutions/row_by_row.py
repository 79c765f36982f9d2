import numpy as np


def forward_backward(X, Y, W1, b1, W2, b2):
    """One example at a time, as the chain rule is taught; gradients add up over the examples."""
    n = len(X)
    arrays = {"W1": W1, "b1": b1, "W2": W2, "b2": b2, "X": X}
    gradients = {name: np.zeros(array.shape) for name, array in arrays.items()}
    predictions, loss = [], 0.0
    for i, (x, y) in enumerate(zip(X, Y, strict=True)):
        z = W1.T @ x + b1
        h = np.where(z > 0, z, 0.0)
        p = W2.T @ h + b2
        predictions.append(p)
        delta = (p - y) / n
        loss += 0.5 * n * delta @ delta
        back = (W2 @ delta) * np.heaviside(z, 0.0)
        gradients["W2"] += np.outer(h, delta)
        gradients["b2"] += delta
        gradients["W1"] += np.outer(x, back)
        gradients["b1"] += back
        gradients["X"][i] = W1 @ back
    return np.array(predictions), loss, gradients
