"""The recommendation lab: a feed, from its log to its monitors."""

from __future__ import annotations

from typing import Any


def __getattr__(name: str) -> Any:
    """Return the lab on demand: the serving process never needs it, nor the world behind it."""
    if name != "LAB":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from onsite.labs.recommend.lab import RecommendLab  # noqa: PLC0415

    return RecommendLab()
