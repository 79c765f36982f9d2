"""Retraining policies compared over the same days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from onsite.labs.core.monitoring.policies import Past, Policy
from onsite.labs.core.records import Fact, Plot, Series

M = TypeVar("M")


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What a policy came to.

    Attributes:
        policy: its name.
        quality: by day, shape (days,).
        trained_on: days on which a model was trained, the first one included.
    """

    policy: str
    quality: np.ndarray
    trained_on: tuple[int, ...]

    @property
    def mean_quality(self) -> float:
        """Mean over all days."""
        return float(self.quality.mean())

    @property
    def retrainings(self) -> int:
        """How often a model was trained after the first."""
        return len(self.trained_on) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Retraining:
    """Policies side by side.

    Attributes:
        days: their numbers, shape (days,).
        outcomes: a policy each, in the order given.
    """

    days: np.ndarray
    outcomes: tuple[Outcome, ...]

    def of(self, policy: str) -> Outcome:
        """Return the outcome of a policy by name."""
        return next(one for one in self.outcomes if one.policy == policy)

    def facts(self) -> dict[str, Fact]:
        """Return mean quality and number of retrainings of each policy."""
        return {
            "retraining": {
                one.policy: {"mean_quality": one.mean_quality, "retrainings": one.retrainings}
                for one in self.outcomes
            }
        }

    def plot(self) -> Plot:
        """Return quality by day, a line a policy."""
        best = max(self.outcomes, key=lambda one: one.mean_quality)
        return Plot(
            slug="retraining",
            kind="lines",
            title=f"Best on average: retraining {best.policy} ({best.retrainings} times)",
            x_label="day",
            y_label="quality",
            series=tuple(
                Series(one.policy, tuple(map(float, self.days)), tuple(map(float, one.quality)))
                for one in self.outcomes
            ),
        )

    def remarks(self) -> tuple[str, ...]:
        """Return a sentence a policy, compared with the first one."""
        base, *others = self.outcomes
        return tuple(
            f"Retraining {one.policy} rather than {base.policy} changes mean quality by "
            f"{one.mean_quality - base.mean_quality:+.4g} for {one.retrainings} retrainings"
            f" ({base.retrainings})."
            for one in others
        )


def compare_retraining(
    days: Sequence[int],
    train: Callable[[int], M],
    evaluate: Callable[[M, int], float],
    policies: Sequence[Policy],
) -> Retraining:
    """Run policies over the same days.

    Both callables are called once for the same arguments, so they must depend on nothing else.

    Args:
        days: ascending; the first model is trained on the first of them.
        train: returns the model that could be trained before a day begins.
        evaluate: returns the quality that a model brings on a day.
        policies: what is compared, by unique names.
    """
    names = [policy.name for policy in policies]
    if not days or len(set(names)) < len(names):
        raise ValueError(f"there are {len(days)} days and policies {names}, which must be unique")
    models: dict[int, M] = {}
    qualities: dict[tuple[int, int], float] = {}

    def quality_of(trained_on: int, day: int) -> float:
        if trained_on not in models:
            models[trained_on] = train(trained_on)
        if (trained_on, day) not in qualities:
            qualities[trained_on, day] = float(evaluate(models[trained_on], day))
        return qualities[trained_on, day]

    return Retraining(
        days=np.array(days),
        outcomes=tuple(_run(policy, days, quality_of) for policy in policies),
    )


def _run(policy: Policy, days: Sequence[int], quality_of: Callable[[int, int], float]) -> Outcome:
    trained, quality = [days[0]], np.empty(len(days))
    for index, day in enumerate(days):
        past = Past(day, trained[-1], np.array(days[:index], dtype=int), quality[:index].copy())
        if index and policy.wants(past):
            trained.append(day)
        quality[index] = quality_of(trained[-1], day)
    return Outcome(policy.name, quality, tuple(trained))
