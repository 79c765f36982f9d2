"""What an A/B test observed, and what was planned before anyone looked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

Stop = Literal["fixed", "peek", "sequential"]


@dataclass(frozen=True, slots=True, eq=False)
class AbLog:
    """The log of an A/B test, summed by user and day; the user is the unit of assignment.

    Attributes:
        days: how long the test ran.
        treated: (users,) bool.
        numerators: by metric, (users, days): what each user did on each day.
        denominators: by metric, (users, days), where a metric is a ratio of two sums (clicks per
            query); a metric without one is a sum per user.
        before: by metric, (users,): the same numerator over a period before the test, best as
            long as the test; NaN for a user without a past.
        before_denominators: by metric, (users,): the same denominator over that period. Without
            it, `before` of a ratio metric serves as a covariate but not for planning.
    """

    days: int
    treated: np.ndarray
    numerators: Mapping[str, np.ndarray]
    denominators: Mapping[str, np.ndarray] = field(default_factory=dict)
    before: Mapping[str, np.ndarray] = field(default_factory=dict)
    before_denominators: Mapping[str, np.ndarray] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse columns whose shapes do not fit together."""
        users = self.treated.shape[0]
        by_day = {
            **_named("numerator", self.numerators),
            **_named("denominator", self.denominators),
        }
        past = {
            **_named("past", self.before),
            **_named("past denominator", self.before_denominators),
        }
        wanted = dict.fromkeys(by_day, (users, self.days)) | dict.fromkeys(past, (users,))
        for name, column in {**by_day, **past}.items():
            if column.shape != wanted[name]:
                raise ValueError(f"{name} is {column.shape} and should be {wanted[name]}")
        if self.treated.dtype != np.bool_:
            raise ValueError(f"treated is {self.treated.dtype} and should be bool")
        if min(self.treated.sum(), users - self.treated.sum()) < 2:
            raise ValueError("each arm needs two users or more")


def _named(kind: str, columns: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {f"the {kind} of {metric}": column for metric, column in columns.items()}


@dataclass(frozen=True, slots=True)
class GuardrailRule:
    """How far a metric may get worse.

    Attributes:
        worse: the direction that hurts.
        tolerance: the relative change in that direction that could still be borne, above 0.
    """

    worse: Literal["down", "up"]
    tolerance: float

    def __post_init__(self) -> None:
        """Refuse a tolerance that no interval could ever satisfy."""
        if self.tolerance <= 0.0:
            raise ValueError(f"a tolerance is above 0, not {self.tolerance}")


@dataclass(frozen=True, slots=True)
class Plan:
    """What was decided before the test; more of the primary metric is better.

    Attributes:
        primary: the metric that decides.
        guardrails: what must not get worse, by metric.
        alpha: of the two-sided tests.
        power: wanted against the least lift.
        stop: read once at the end (`fixed`), stop at the first day with p < alpha of the fixed
            test (`peek`, which is the mistake), or stop as soon as an always-valid test decides.
        cuped: whether the past of each user reduces the variance.
        least_lift: the smallest relative lift that the test must be able to find, above 0.
        share: of users that are treated.
    """

    primary: str
    guardrails: Mapping[str, GuardrailRule] = field(default_factory=dict)
    alpha: float = 0.05
    power: float = 0.8
    stop: Stop = "fixed"
    cuped: bool = False
    least_lift: float = 0.02
    share: float = 0.5

    def __post_init__(self) -> None:
        """Refuse probabilities that are none and a least lift of nothing."""
        for name in ("alpha", "power", "share"):
            if not 0.0 < getattr(self, name) < 1.0:
                raise ValueError(f"{name} lies between 0 and 1, not {getattr(self, name)}")
        if self.least_lift <= 0.0:
            raise ValueError(f"least_lift is above 0, not {self.least_lift}")
