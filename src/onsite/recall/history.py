"""The log's two values: an attempt the judge graded, and whatever else happened to an item."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, TypeAlias, get_args

from onsite.recall.rating import Rating

JSON: TypeAlias = "bool | int | float | str | Sequence[JSON] | Mapping[str, JSON] | None"
What: TypeAlias = Literal["started", "hint", "solution", "rated", "undone"]

ACCEPTED = "accepted"
NOT_A_SUBMISSION = "not-a-submission"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One judged try at one item.

    Attributes:
        id: Unique in the log; writing the same id again changes nothing.
        item: What was tried, by the item's id, which is unique across kinds.
        kind: The item's kind: problem, card, generator, case, probe, story or lab.
        at: When it was judged; aware, kept in UTC.
        verdict: The judge's word, as in the machine-readable contract: `accepted`, `wrong-answer`…
        seconds: The time that judging took, in seconds.
        source: What was answered, in full.
        facts: The contract's JSON object for this verdict (a tuple inside is read back as a list).

    Raises:
        ValueError: If `at` is naive, `seconds` is not a time, or a text cannot be stored.
    """

    id: str
    item: str
    kind: str
    at: datetime
    verdict: str
    seconds: float
    source: str
    facts: Mapping[str, JSON]

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", _in_utc(self.at))
        _refuse_unstorable(self.id, self.item, self.kind, self.verdict, self.source)
        if not (math.isfinite(self.seconds) and self.seconds >= 0):
            raise ValueError(f"seconds must be finite and not negative, not {self.seconds}")

    @property
    def is_accepted(self) -> bool:
        """Whether the judge accepted this try."""
        return self.verdict == ACCEPTED


@dataclass(frozen=True, slots=True)
class Event:
    """Something else that happened to an item.

    Attributes:
        id: Unique in the log; writing the same id again changes nothing.
        item: The item's id.
        kind: The item's kind.
        at: When it happened; aware, kept in UTC.
        what: `started`, `hint` (one was shown), `solution` (it was shown), `rated` (by hand) or
            `undone` (something was taken back).
        detail: Which hint was shown; the rating given: again, hard, good or easy; or the id of the
            attempt or event that is taken back.

    Raises:
        ValueError: If `at` is naive, `what` or a rating is unknown, nothing is named to take back,
            or a text cannot be stored.
    """

    id: str
    item: str
    kind: str
    at: datetime
    what: What
    detail: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", _in_utc(self.at))
        _refuse_unstorable(self.id, self.item, self.kind, self.detail)
        if self.what not in get_args(What):
            raise ValueError(f"an event is one of {', '.join(get_args(What))}, not {self.what!r}")
        if self.what == "rated":
            Rating(self.detail)
        if self.what == "undone" and not self.detail:
            raise ValueError("an undone event must name what it takes back")


def _in_utc(at: datetime) -> datetime:
    if at.utcoffset() is None:
        raise ValueError(f"{at} says no time zone: pass an aware datetime")
    return at.astimezone(UTC)


def _refuse_unstorable(*texts: str) -> None:
    for text in texts:
        # Postgres keeps no NUL, and no database keeps half of a surrogate pair.
        if "\0" in text or not _is_unicode(text):
            raise ValueError(f"{text[:40]!r} is not plain text: it holds a NUL or a lone surrogate")


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
