"""How well a sitting went, as one of FSRS's four ratings and a sentence that says why."""

from dataclasses import dataclass
from enum import StrEnum

EASY_SHARE_OF_PAR = 0.6
GOOD_SHARE_OF_PAR = 1.25
GOOD_TRIES = 3


class Rating(StrEnum):
    """FSRS's four ratings, worst first."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


@dataclass(frozen=True, slots=True)
class Rated:
    """A rating and the one sentence that explains it to the candidate."""

    rating: Rating
    why: str


def rate(  # noqa: PLR0913 - six facts decide a rating, and each is named at the call
    *,
    accepted: bool,
    minutes: float | None,
    par_minutes: float,
    tries: int,
    hints: int,
    solution_seen: bool,
) -> Rated:
    """Rates one sitting; the first line that holds decides.

    - again: never accepted, or the solution was seen.
    - easy: accepted at the first try, without a hint, within 0.6 of par.
    - good: accepted within 3 tries, without a hint, within 1.25 of par.
    - hard: accepted otherwise.

    Args:
        accepted: Whether a try was accepted.
        minutes: Time spent, in minutes; None where nobody knows when it began: then it is neither
            easy nor too slow.
        par_minutes: What the item allows, in minutes.
        tries: Different sources judged, the accepted one included.
        hints: Hints shown.
        solution_seen: Whether the solution was shown before a try was accepted.
    """
    if solution_seen:
        return Rated(Rating.AGAIN, f"the solution was shown after {_count(tries, 'try', 'tries')}")
    if not accepted:
        return Rated(Rating.AGAIN, f"not accepted in {_count(tries, 'try', 'tries')}")
    took = "in unknown time" if minutes is None else f"in {minutes:.0f} min of {par_minutes:g}"
    why = f"accepted on try {tries} {took}, {_count(hints, 'hint', 'hints')}"
    share = 1.0 if minutes is None else minutes / par_minutes
    if hints == 0 and tries <= 1 and share <= EASY_SHARE_OF_PAR:
        return Rated(Rating.EASY, why)
    if hints == 0 and tries <= GOOD_TRIES and share <= GOOD_SHARE_OF_PAR:
        return Rated(Rating.GOOD, why)
    return Rated(Rating.HARD, why)


def _count(number: int, one: str, many: str) -> str:
    return f"{number or 'no'} {one if number == 1 else many}"
