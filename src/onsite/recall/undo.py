"""What still counts of a log from which something was taken back: the log itself only grows."""

from collections.abc import Iterable

from onsite.recall.history import Attempt, Event


def standing(
    attempts: Iterable[Attempt], events: Iterable[Event]
) -> tuple[tuple[Attempt, ...], tuple[Event, ...]]:
    """Leave out every `undone`, and what each takes back.

    Taking back an `undone` brings back what it had taken. One that names nothing in the log does
    nothing.

    Args:
        attempts: in the order they were written.
        events: those of the same items, in the order they were written.
    """
    happened = tuple(events)
    taken_back: set[str] = set()
    # From the last, since only what was written later can take an `undone` back.
    for event in reversed(happened):
        if event.what == "undone" and event.id not in taken_back:
            taken_back.add(event.detail)
    return (
        tuple(one for one in attempts if one.id not in taken_back),
        tuple(one for one in happened if one.what != "undone" and one.id not in taken_back),
    )
