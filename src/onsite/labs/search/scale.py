"""How large a world is: small for tests, standard for a flight, large for measurements."""

from __future__ import annotations

from dataclasses import dataclass

from onsite.labs.core.lab import Size

LOG_DAYS = 28
"""Days of logs that a design may learn from; day `LOG_DAYS` is the first on which it can serve."""

HORIZON = 84
"""Days that the world lasts: the log, the A/B test, and the weeks after the launch."""

SHOWN = 10
"""Results on a page."""

SATISFIED_SECONDS = 30.0
"""A click after which the reader stays this long counts as satisfied: the field's usual proxy."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The size of a world.

    Attributes:
        topics, aspects: subjects, and finer subjects within each.
        documents, births: documents at day 0, and new ones a day.
        queries: distinct queries.
        users: users whose searches are in the log (a sample of all users).
        ab_users: users in an A/B test.
        judged: queries that the judges can afford.
    """

    topics: int
    aspects: int
    documents: int
    births: int
    queries: int
    users: int
    ab_users: int
    judged: int


SCALES: dict[Size, Scale] = {
    "small": Scale(12, 6, 1000, 8, 360, 1500, 12_000, 100),
    "standard": Scale(24, 8, 5000, 30, 1500, 16_000, 60_000, 300),
    "large": Scale(32, 10, 12_000, 70, 4000, 70_000, 200_000, 600),
}
