"""What each item allows, in minutes: what a sitting is rated against."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from onsite.content import cards
from onsite.content.problem import Problem

# The par time of a problem that has left the catalog.
USUAL_MINUTES = 20.0


def par_minutes(problems: Iterable[Problem]) -> Callable[[str], float]:
    """Return the function that says what an item allows; cards need not be read for it."""
    par = {problem.slug: float(problem.minutes) for problem in problems}

    def minutes(item: str) -> float:
        return par.get(item, cards.MINUTES if cards.is_card(item) else USUAL_MINUTES)

    return minutes
