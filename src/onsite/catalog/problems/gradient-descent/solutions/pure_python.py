"""Loops over plain lists: the derivative is written out coordinate by coordinate."""

from math import sqrt


def gradient_descent(A, b, start, learning_rate, max_steps, tolerance):
    d = len(b)
    x = [float(value) for value in start]
    path = [x]
    for step in range(max_steps + 1):
        gradient = [sum((A[i][j] + A[j][i]) / 2 * x[j] for j in range(d)) - b[i] for i in range(d)]
        if sqrt(sum(part * part for part in gradient)) <= tolerance:
            return path, True
        if step < max_steps:
            x = [value - learning_rate * part for value, part in zip(x, gradient, strict=True)]
            path.append(x)
    return path, False
