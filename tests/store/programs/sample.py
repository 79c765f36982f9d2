"""What the programs write."""

from datetime import UTC, datetime

from onsite.recall.history import Attempt


def an_attempt(name: str, source: str = "x = 1\n") -> Attempt:
    """An attempt with this id."""
    at = datetime(2026, 3, 1, tzinfo=UTC)
    return Attempt(name, "k-means", "problem", at, "accepted", 0.1, source, {})
