"""Which leaves of the guides' topics the catalog covers: computed, never claimed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from onsite.content.cards import Card
from onsite.content.problem import Problem
from onsite.content.topics import Topic


@dataclass(frozen=True, slots=True)
class TopicCoverage:
    """One topic's leaves, and those without an item of a kind that practises them."""

    topic: str
    leaves: int
    missing: tuple[str, ...]

    @property
    def covered(self) -> int:
        """How many leaves have an item."""
        return self.leaves - len(self.missing)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Every topic's coverage."""

    topics: tuple[TopicCoverage, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the dictionary that `onsite content coverage --json` promises."""
        missing = [leaf for topic in self.topics for leaf in topic.missing]
        leaves = sum(topic.leaves for topic in self.topics)
        return {"leaves": leaves, "covered": leaves - len(missing), "missing": missing}


def coverage(topics: Iterable[Topic], items: Iterable[Problem | Card]) -> Coverage:
    """Hold the items against the topics; an item of the wrong kind covers nothing."""
    has = {(leaf, item.kind) for item in items for leaf in item.leaves}
    found = []
    for topic in topics:
        missing = tuple(
            leaf for leaf in topic.leaves if not any((leaf, kind) in has for kind in topic.practice)
        )
        found.append(TopicCoverage(topic.id, len(topic.leaves), missing))
    return Coverage(tuple(found))
