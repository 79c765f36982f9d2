"""How small a lift a test can find, and how many users that takes."""

from __future__ import annotations

import numpy as np
from scipy import special


def detectable_effect(
    standard_error: np.ndarray | float, alpha: float = 0.05, power: float = 0.8
) -> np.ndarray:
    """Return the effect that a two-sided z test finds with this power, in the error's unit.

    The rejections on the wrong side are left out; at a power of 0.5 or more they are below 1e-4.
    """
    return _distance(alpha, power) * np.asarray(standard_error)


def power_of(
    effect: np.ndarray | float, standard_error: np.ndarray | float, alpha: float = 0.05
) -> np.ndarray:
    """Return the probability that a two-sided z test finds an effect, on either side."""
    critical = special.ndtri(1.0 - alpha / 2.0)
    with np.errstate(divide="ignore"):  # without noise, any effect is found
        shift = np.abs(effect) / np.asarray(standard_error)
    power: np.ndarray = special.ndtr(shift - critical) + special.ndtr(-shift - critical)
    return power


def times_more_users(
    effect: float, standard_error: float, alpha: float = 0.05, power: float = 0.8
) -> float:
    """Return by how many times the users must grow for an effect to be found with this power."""
    return float((_distance(alpha, power) * standard_error / effect) ** 2)


def planned_error(
    mean: np.ndarray | float, variance: np.ndarray | float, users: int, share: float = 0.5
) -> np.ndarray:
    """Return the standard error that the lift will have, from what users did before the test.

    Args:
        mean: of the metric over the earlier period, above 0.
        variance: between users over that period, which should be as long as the test.
        users: in both arms.
        share: of users that are treated.
    """
    error: np.ndarray = np.sqrt(np.asarray(variance) / (users * share * (1.0 - share)))
    return error / mean


def _distance(alpha: float, power: float) -> float:
    return float(special.ndtri(1.0 - alpha / 2.0) + special.ndtri(power))
