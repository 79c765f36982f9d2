"""The decision about a flight as one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onsite.labs.core.notation import in_words, lift, percent
from onsite.labs.core.records import Flight, Online

_WORDS = {"ship": "Ship it.", "hold": "Hold.", "stop": "Stop."}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision in a word, and the sentence that says on what.

    Attributes:
        tone: how it is coloured; never the only sign of what it says.
    """

    word: str
    sentence: str
    tone: Literal["good", "plain", "bad"]


def verdict_of(flight: Flight) -> Verdict:
    """Return the decision of a flight, or that it has none yet."""
    if flight.online is None:
        steps = f"{len(flight.steps)} of ten steps were flown"
        return Verdict("No decision.", f"{steps}, and the A/B test was not among them.", "plain")
    tones: dict[str, Literal["good", "plain", "bad"]] = {"ship": "good", "stop": "bad"}
    tone = tones.get(flight.online.decision, "plain")
    return Verdict(_WORDS[flight.online.decision], _sentence(flight), tone)


def _sentence(flight: Flight) -> str:
    online = flight.online
    assert online is not None  # noqa: S101 - told to mypy; the caller has looked
    low, high = online.interval
    return (
        f"{in_words(online.metric)} {_moved(online)} against "
        f"{'the control design' if flight.against else 'production'}; "
        f"the 95\u202f% interval runs from {lift(low)} to {lift(high)}"
        f"{_guardrails(flight)}."
    )


def _moved(online: Online) -> str:
    low, high = online.interval
    if low > 0 or high < 0:
        return f"{'rose' if low > 0 else 'fell'} by {percent(abs(online.lift))}"
    return f"did not move measurably ({lift(online.lift)})"


def _guardrails(flight: Flight) -> str:
    broken = [in_words(name) for name, one in flight.guardrails.items() if not one.holds]
    if broken:
        verb = "is" if len(broken) == 1 else "are"
        count = f"{len(broken)} of {len(flight.guardrails)} guardrails"
        return f", but {count} {verb} not sure to hold: {', '.join(broken)}"
    return ", and every guardrail holds" if flight.guardrails else ""
