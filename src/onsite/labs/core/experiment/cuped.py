"""CUPED: the part of a metric that the users' past foretells is taken out before comparing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True, eq=False)
class Adjusted:
    """Values of both arms without what the past foretold.

    Attributes:
        control, treatment: (..., users of the arm).
        theta: (...,) the slope that was taken out.
        correlation: (...,) of value and past within arms; the variance shrinks by its square.
    """

    control: np.ndarray
    treatment: np.ndarray
    theta: np.ndarray
    correlation: np.ndarray


def adjust(
    control: np.ndarray, treatment: np.ndarray, past_control: np.ndarray, past_treatment: np.ndarray
) -> Adjusted:
    """Take the past out of both arms' values, with one slope for both.

    value − θ·(past − mean past over all users), with θ pooled over the arms from deviations within
    each, which makes the difference of the arms that of an analysis of covariance (Deng, Xu, Kohavi
    and Walker 2013, "Improving the Sensitivity of Online Controlled Experiments by Utilizing
    Pre-Experiment Data"). A ratio metric is adjusted through its linearised values.

    Args:
        control: (..., users of the arm).
        treatment: (..., users of the arm).
        past_control: of the same users, from before anyone was assigned; broadcasts against values.
        past_treatment: likewise.
    """
    x, y = _centred(past_control), _centred(control)
    u, v = _centred(past_treatment), _centred(treatment)
    xx, yy, xy = _dot(x, x) + _dot(u, u), _dot(y, y) + _dot(v, v), _dot(x, y) + _dot(u, v)
    # A covariate or a value that never varies has no slope rather than an undefined one.
    theta = xy / np.where(xx > 0.0, xx, np.inf)
    correlation = xy / np.where(xx * yy > 0.0, np.sqrt(xx * yy), np.inf)
    centre = np.concatenate([past_control, past_treatment], axis=-1).mean(axis=-1, keepdims=True)
    slope = theta[..., np.newaxis]
    return Adjusted(
        control - slope * (past_control - centre),
        treatment - slope * (past_treatment - centre),
        theta,
        correlation,
    )


def _centred(values: np.ndarray) -> np.ndarray:
    centred: np.ndarray = values - values.mean(axis=-1, keepdims=True)
    return centred


def _dot(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    product: np.ndarray = np.einsum("...u,...u->...", a, b)
    return product
