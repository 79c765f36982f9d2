"""Drilling cards: what comes next, and where the day's drill stands."""

from __future__ import annotations

import heapq
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from math import ceil
from typing import Any

from onsite.content.cards import MINUTES, Card
from onsite.recall.mastery import due
from onsite.recall.schedule import Schedule

NEW_A_DAY = 10


@dataclass(frozen=True, slots=True)
class Selection:
    """What the candidate wants to drill.

    Attributes:
        topic: text that a topic's id contains; empty for all.
        new_a_day: the most cards seen for the first time in a day, whatever their topic.
    """

    topic: str = ""
    new_a_day: int = NEW_A_DAY

    def takes(self, card: Card) -> bool:
        """Whether a card is wanted."""
        return not self.topic or any(self.topic.lower() in topic for topic in card.topics)


@dataclass(frozen=True, slots=True)
class Drill:
    """Where the drill of one day stands; all of the cards that were selected.

    Attributes:
        due: cards to come back to, in the order in which to ask them.
        new: cards to see for the first time today, after those.
        done: cards answered today, in that order.
        begun: how many cards of any topic were seen for the first time today.
        unseen: how many cards were never seen, beyond the day's limit too.
        next_due: when the next card becomes due, of those that are not.
    """

    due: tuple[Card, ...]
    new: tuple[Card, ...]
    done: tuple[Card, ...]
    begun: int
    unseen: int
    next_due: datetime | None

    @property
    def queue(self) -> tuple[Card, ...]:
        """The cards to ask, the first first."""
        return self.due + self.new

    @property
    def share_done(self) -> float:
        """How much of the day's drill is done, in [0, 1]."""
        return len(self.done) / max(1, len(self.done) + len(self.queue))

    @property
    def minutes(self) -> int:
        """About how long the queue takes, rounded up."""
        return ceil(len(self.queue) * MINUTES)

    def as_json(self) -> dict[str, Any]:
        """Return the counts that `onsite --json` prints."""
        return {
            "due": len(self.due),
            "new": len(self.new),
            "done": len(self.done),
            "minutes": self.minutes,
        }

    def in_words(self) -> str:
        """Say what waits: "8 cards due and 2 new, about 5 minutes"; empty where nothing does."""
        if not self.queue:
            return ""
        due, new = len(self.due), len(self.new)
        waits = f"{due} card{'s' * (due != 1)} due" if due else f"{new} new card{'s' * (new != 1)}"
        if due and new:
            waits += f" and {new} new"
        return f"{waits}, about {self.minutes} minute{'s' * (self.minutes != 1)}"


def drill(
    cards: Iterable[Card],
    schedules: Mapping[str, Schedule],
    now: datetime,
    wanted: Selection | None = None,
) -> Drill:
    """Return where the drill stands at `now`.

    Due cards come first, the most urgent first, then new ones, from the topic that was seen least;
    no topic follows itself while another waits. A day is one where the candidate is.

    Args:
        cards: all there are, in the catalog's order.
        schedules: of every item practised so far.
        now: the time of asking.
        wanted: which of the cards, and how many new ones; all and ten by default.
    """
    wanted = wanted or Selection()
    known = {card.id: card for card in cards}
    practised = {item: one for item, one in schedules.items() if item in known}
    midnight = datetime.combine(now.astimezone().date(), time()).astimezone()
    answered = sorted(
        (one for one in practised.values() if one.last_review >= midnight),
        key=lambda one: (one.last_review, one.item),
    )
    begun = sum(one.reviews == 1 for one in answered)
    chosen = {item: card for item, card in known.items() if wanted.takes(card)}
    done = [chosen[one.item] for one in answered if one.item in chosen]
    late = [chosen[one.item] for one in due(practised, now) if one.item in chosen]
    unseen = [card for item, card in chosen.items() if item not in practised]
    asked = _interleaved(late, after=_topic(done[-1]) if done else "")
    before_new = (*done, *asked)
    fresh = _interleaved(
        _least_seen_first(unseen, practised, known),
        after=_topic(before_new[-1]) if before_new else "",
    )
    later = [one.due for item, one in practised.items() if item in chosen and one.due > now]
    return Drill(
        due=asked,
        new=fresh[: max(0, wanted.new_a_day - begun)],
        done=tuple(done),
        begun=begun,
        unseen=len(unseen),
        next_due=min(later, default=None),
    )


def _least_seen_first(
    unseen: Sequence[Card], practised: Mapping[str, Schedule], known: Mapping[str, Card]
) -> list[Card]:
    """Order new cards so that each comes from the topic of which the fewest were seen till then."""
    seen: dict[str, int] = defaultdict(int)
    for item in practised:
        seen[_topic(known[item])] += 1
    ranked = []
    for place, card in enumerate(unseen):
        ranked.append((seen[_topic(card)], place, card))
        seen[_topic(card)] += 1
    return [card for *_, card in sorted(ranked, key=lambda one: one[:2])]


def _interleaved(cards: Sequence[Card], after: str) -> tuple[Card, ...]:
    """Keep the order, but that no topic follows itself, or `after`, while another waits."""
    waiting: dict[str, deque[tuple[int, Card]]] = defaultdict(deque)
    for place, card in enumerate(cards):
        waiting[_topic(card)].append((place, card))
    heads = [(cards_of[0][0], topic) for topic, cards_of in waiting.items()]
    heapq.heapify(heads)
    found: list[Card] = []
    while heads:
        place, topic = heapq.heappop(heads)
        if topic == after and heads:
            place, topic = heapq.heapreplace(heads, (place, topic))
        found.append(waiting[topic].popleft()[1])
        if waiting[topic]:
            heapq.heappush(heads, (waiting[topic][0][0], topic))
        after = topic
    return tuple(found)


def _topic(card: Card) -> str:
    """The one topic that a card counts for where it has several."""
    return card.leaves[0].rpartition("/")[0]
