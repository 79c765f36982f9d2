"""Who gets which arm, by a salted hash, and the check that the split came out as planned."""

from __future__ import annotations

import hashlib

import numpy as np
from scipy import special

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


def assign(user_ids: np.ndarray, salt: str, share: float = 0.5) -> np.ndarray:
    """Say of each user whether the treatment is theirs.

    The same id and salt give the same arm on every machine and in every process; a larger share
    keeps everyone who was treated at a smaller one, so that a launch can be ramped.

    Args:
        user_ids: (users,) whole numbers.
        salt: the experiment's name; two salts split the same users independently.
        share: of users that are treated, from 0 to 1.

    Returns:
        (users,) bool, true where treated.

    Raises:
        TypeError: when the ids are no whole numbers.
        ValueError: when the share is no share.
    """
    if not 0.0 <= share <= 1.0:
        raise ValueError(f"a share lies between 0 and 1, not {share}")
    treated: np.ndarray = hashed_uniform(user_ids, salt) < share
    return treated


def hashed_uniform(user_ids: np.ndarray, salt: str) -> np.ndarray:
    """Return a number in [0, 1) for each id, fixed by id and salt, (users,) float64.

    The mixing function is the finaliser of SplitMix64 (Steele, Lea and Flood 2014), once over the
    id and once more after the salt's key went in: with one round, salts whose keys lie close to
    each other would give the same arms to ids that do.

    Raises:
        TypeError: when the ids are no whole numbers.
    """
    ids = np.asarray(user_ids)
    if not np.issubdtype(ids.dtype, np.integer):
        raise TypeError(f"user ids are whole numbers, not {ids.dtype}")
    key = np.uint64(int.from_bytes(hashlib.blake2b(salt.encode(), digest_size=8).digest(), "big"))
    mixed = _mix(_mix(ids.astype(np.uint64)) ^ key)
    return (mixed >> np.uint64(11)).astype(np.float64) * 2.0**-53


def _mix(words: np.ndarray) -> np.ndarray:
    with np.errstate(over="ignore"):
        words = words + _GOLDEN
        words = (words ^ (words >> np.uint64(30))) * _FIRST
        words = (words ^ (words >> np.uint64(27))) * _SECOND
        mixed: np.ndarray = words ^ (words >> np.uint64(31))
    return mixed


def sample_ratio_p_value(control: int, treatment: int, share: float = 0.5) -> float:
    """Return the p-value of Pearson's chi-square test that the users were split as planned.

    A tiny one means that users went missing from one arm (a crash, a redirect, a late log), and
    those who are left are no longer alike: see Fabijan et al. 2019, "Diagnosing Sample Ratio
    Mismatch in Online Controlled Experiments".

    Args:
        control: users seen in the control arm.
        treatment: users seen in the treatment arm.
        share: of the treatment, as planned; strictly between 0 and 1.
    """
    users = control + treatment
    surplus = treatment - users * share
    statistic = surplus**2 / (users * share * (1.0 - share))
    return float(special.chdtrc(1, statistic))
