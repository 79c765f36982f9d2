"""What a use case needs of the log, whichever way it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from onsite.recall.history import Attempt, Event


class AttemptLog(Protocol):
    """An append-only log of attempts and events; Store and QuickLog are two."""

    def append_attempt(self, attempt: Attempt) -> None:
        """Writes an attempt for good before returning; one whose id is there changes nothing."""

    def append_event(self, event: Event) -> None:
        """Writes an event for good before returning; one whose id is there changes nothing."""

    def attempts(self, item: str) -> tuple[Attempt, ...]:
        """The item's attempts, in the order they were written."""

    def events(self, item: str) -> tuple[Event, ...]:
        """The item's events, in the order they were written."""

    def close(self) -> None:
        """Lets go of the database; closing twice is fine."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *exception: object) -> None: ...
