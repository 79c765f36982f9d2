"""Tests that stay valid however often one looks, and what looking costs those that do not."""

from __future__ import annotations

import numpy as np

from onsite.labs.core.experiment.comparison import Comparison


def always_valid_p_values(comparison: Comparison, least_lift: float) -> np.ndarray:
    """Return the p-values of the mixture sequential probability ratio test, looks on the last axis.

    Under the alternative the lift is normal around 0 with the plan's least lift as its standard
    deviation; p is 1 over the largest likelihood ratio so far (Johari, Koomen, Pekelis and Walsh
    2022, "Always Valid Inference: Continuous Monitoring of A/B Tests"). With z the difference in
    standard errors, and x the square of least lift over the lift's standard error,

        log Λ = z²/2 · x / (1 + x) − log(1 + x) / 2.

    Ville's inequality bounds the chance of a large Λ when the estimates at successive looks have
    independent increments in information, as they do when users come one after another or keep
    their level for the whole test. The standard errors are taken as known, so the first look needs
    hundreds of users rather than tens.
    """
    x = _mixture(comparison, least_lift)
    log_ratio = 0.5 * (comparison.z**2 * x / (1.0 + x) - np.log1p(x))
    p_values: np.ndarray = np.exp(-np.maximum(np.maximum.accumulate(log_ratio, axis=-1), 0.0))
    return p_values


def always_valid_critical(
    comparison: Comparison, least_lift: float, alpha: float = 0.05
) -> np.ndarray:
    """Return how many standard errors from 0 the always-valid test rejects, look by look.

    Given to `lift_interval` this is the confidence sequence that belongs to the test (the normal
    mixture of Howard, Ramdas, McAuliffe and Sekhon 2021, "Time-uniform, nonparametric,
    nonasymptotic confidence sequences"). The least lift as the prior's width makes it as narrow as
    any width can at the look where the fixed test has 80 % power to find that lift: narrowest is
    x = log(1 + x) − 2 log α, 8.2 at an α of 5 %, and that look has x = 7.85.
    """
    x = _mixture(comparison, least_lift)
    inverse = np.divide(1.0, x, out=np.full_like(x, np.inf), where=x > 0.0)
    critical: np.ndarray = np.sqrt((1.0 + inverse) * (np.log1p(x) - 2.0 * np.log(alpha)))
    return critical


def _mixture(comparison: Comparison, least_lift: float) -> np.ndarray:
    error = np.asarray(comparison.relative_error, dtype=np.float64)
    known = np.isfinite(error) & (error > 0.0)
    return np.square(np.divide(least_lift, error, out=np.zeros_like(error), where=known))


def correlation_of_looks(control: np.ndarray, treatment: np.ndarray) -> np.ndarray:
    """Return how the differences at the looks go together, (looks, looks).

    Args:
        control: (looks, users of the arm), each look's values of the same users. A look without
            values (NaN) comes out as one that can never reject.
        treatment: likewise.
    """
    covariance = np.cov(control) / control.shape[-1] + np.cov(treatment) / treatment.shape[-1]
    covariance = np.atleast_2d(covariance)
    scale = np.sqrt(np.diag(covariance))
    scale = np.where(scale > 0.0, scale, 1.0)
    correlation: np.ndarray = np.nan_to_num(covariance / np.outer(scale, scale))
    return correlation


def crossing_probability(
    correlation: np.ndarray,
    critical: np.ndarray | float,
    rng: np.random.Generator,
    draws: int = 100_000,
) -> float:
    """Return the chance that a test rejects at any of its looks though nothing differs.

    Under the null the looks' z values are jointly normal with the correlation of the looks; this
    draws them. The estimate's standard error is at most 0.5 / √draws.

    Args:
        correlation: (looks, looks).
        critical: how many standard errors reject, one for all looks or (looks,).
        rng: for the draws.
        draws: how many.
    """
    values, vectors = np.linalg.eigh(correlation)
    # Late looks are nearly the same look, so rounding leaves eigenvalues a little below zero.
    root = vectors * np.sqrt(np.maximum(values, 0.0))
    z = rng.standard_normal((draws, correlation.shape[0])) @ root.T
    return float(np.any(np.abs(z) > critical, axis=1).mean())
