"""How users answer a page of results: by position or as a cascade, and they trust what is on top.

Position-based users look at position k with a chance of their own, whatever is above (Richardson et
al., 2007); cascade users read downwards and stop when satisfied (Craswell et al., 2008, with the
continuation of Guo et al.'s dependent click model, 2009). Both overrate what is ranked high (trust
bias; Agarwal et al., 2019). Arrays are (depth, searches): each position is one contiguous row.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onsite.labs.search.scale import SATISFIED_SECONDS

EXAMINATION_POWER = 1.0
"""Position k is looked at with chance 1 / k^power."""
TRUST = 0.25
"""Share of a result's lack of appeal that the first position makes up for; 1/k of it below."""
CONTINUE, CONTINUE_AFTER_CLICK = 0.82, 0.60
"""A cascade user reads on with this chance after no click, and after one that did not satisfy."""
LONG_IF_SATISFIED, LONG_IF_NOT = 0.90, 0.08
"""Chances of staying `SATISFIED_SECONDS` or longer."""


@dataclass(frozen=True, slots=True)
class Chances:
    """What decides a click, each float32 of shape (depth, searches).

    Attributes:
        attracted: chance of a click once looked at.
        satisfied: chance that a click satisfies.
    """

    attracted: np.ndarray
    satisfied: np.ndarray


@dataclass(frozen=True, slots=True)
class Events:
    """What happened, of shape (searches, depth).

    Attributes:
        clicked: whether each result was clicked.
        dwell: seconds after a click; 0 without one.
    """

    clicked: np.ndarray
    dwell: np.ndarray


def sigmoid(x: np.ndarray) -> np.ndarray:
    """Return the logistic function, in place where x is float32 and fresh."""
    np.negative(x, out=x)
    np.exp(x, out=x)
    x += 1
    return np.asarray(np.reciprocal(x, out=x))


def trusted(appeal: np.ndarray, propensity: np.ndarray) -> np.ndarray:
    """Return the chance of a click once looked at: appeal, raised by trust and the user's zeal."""
    trust = (TRUST / np.arange(1, len(appeal) + 1, dtype=np.float32))[:, None]
    chance = appeal + trust * (1 - appeal)
    chance *= propensity
    return np.asarray(np.minimum(chance, np.float32(0.98), out=chance))


def examination(depth: int) -> np.ndarray:
    """Return the chance that a position-based user looks at each position."""
    return np.arange(1, depth + 1, dtype=np.float32) ** np.float32(-EXAMINATION_POWER)


def respond(chances: Chances, is_cascade: np.ndarray, rng: np.random.Generator) -> Events:
    """Draw clicks and dwell times."""
    depth, count = chances.attracted.shape
    looks = examination(depth)
    clicked = np.empty((depth, count), bool)
    satisfied = np.empty((depth, count), bool)
    reads_on = np.ones(count, bool)
    draws = rng.random((3, depth, count), dtype=np.float32)
    for k in range(depth):
        looked = np.where(is_cascade, reads_on, draws[2, k] < looks[k])
        np.logical_and(looked, draws[0, k] < chances.attracted[k], out=clicked[k])
        np.logical_and(clicked[k], draws[1, k] < chances.satisfied[k], out=satisfied[k])
        stays = np.where(clicked[k], np.float32(CONTINUE_AFTER_CLICK), np.float32(CONTINUE))
        # A cascade user's third draw is free: it decides whether they read on.
        reads_on &= ~satisfied[k] & (draws[2, k] < stays)
    return Events(clicked.T, _dwell(clicked, satisfied, rng).T)


def expected(chances: Chances, is_cascade: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return each search's chance of a satisfied click and of any click, without drawing.

    A satisfied click is one that an observer would call so: long enough.
    """
    depth, count = chances.attracted.shape
    looks = examination(depth)
    none_long, none = np.ones(count, np.float32), np.ones(count, np.float32)
    reads, reads_unclicked = np.ones(count, np.float32), np.ones(count, np.float32)
    long, any_click = np.zeros(count, np.float32), np.zeros(count, np.float32)
    for k in range(depth):
        a, s = chances.attracted[k], chances.satisfied[k]
        is_long = s * LONG_IF_SATISFIED + (1 - s) * LONG_IF_NOT
        none_long *= 1 - looks[k] * a * is_long
        none *= 1 - looks[k] * a
        long += reads * a * is_long
        any_click += reads_unclicked * a
        goes_on = (1 - s) * (1 - LONG_IF_NOT) * CONTINUE_AFTER_CLICK
        reads *= (1 - a) * CONTINUE + a * goes_on
        reads_unclicked *= (1 - a) * CONTINUE
    return np.where(is_cascade, long, 1 - none_long), np.where(is_cascade, any_click, 1 - none)


def _dwell(clicked: np.ndarray, satisfied: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Draw seconds for each click: an exponential beyond the threshold, or a part of it."""
    dwell = np.zeros(clicked.shape, np.float32)
    at = np.flatnonzero(clicked)
    chance = np.where(satisfied.ravel()[at], LONG_IF_SATISFIED, LONG_IF_NOT)
    is_long = rng.random(len(at), dtype=np.float32) < chance
    beyond = SATISFIED_SECONDS + 60 * rng.standard_exponential(len(at), dtype=np.float32)
    within = 2 + (SATISFIED_SECONDS - 3) * rng.random(len(at), dtype=np.float32)
    dwell.ravel()[at] = np.where(is_long, beyond, within)
    return dwell
