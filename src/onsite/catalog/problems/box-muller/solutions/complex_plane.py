"""Points of the complex plane, whose real and imaginary parts are the coordinates."""

import numpy as np


def box_muller(u, v):
    points = np.sqrt(-2 * np.log1p(-u)) * np.exp(2j * np.pi * v)
    return np.array([points.real, points.imag]).T
