"""Facts, remarks and changes of a flight in words, not as files have them."""

from __future__ import annotations

import re
from dataclasses import replace

from onsite.labs.core.comparison import Change
from onsite.labs.core.lab import Lab
from onsite.labs.core.notation import in_words
from onsite.labs.core.records import Fact
from onsite.web.designing import in_plain_words

_IDENTIFIER = re.compile(r"\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")


def spoken(text: str) -> str:
    """Return a sentence in which names of facts and options are words."""
    return _IDENTIFIER.sub(lambda found: _within_a_sentence(found[0]), text)


def worded(fact: Fact) -> Fact:
    """Return a fact in which names of facts and options are words."""
    match fact:
        case str():
            return in_words(fact) if _NAME.fullmatch(fact) else spoken(fact)
        case list():
            return [worded(one) for one in fact]
        case dict():
            return {name: worded(one) for name, one in fact.items()}
    return fact


def change_in_words(lab: Lab, change: Change) -> Change:
    """Return a change whose names and values are words."""
    choices = {one.name: one for one in lab.design_type.choices()}
    name = change.name.removeprefix("against: ")
    choice = choices.get(name) if change.of in {"setting", "design"} else None

    def said(value: Fact) -> Fact:
        if choice is not None and isinstance(value, bool | int | float | str) and value != "":
            return in_plain_words(choice, value)
        return value

    return replace(change, before=said(change.before), after=said(change.after))


def _within_a_sentence(name: str) -> str:
    words = in_words(name)
    first = words.split()[0]
    is_spelling = first != first.capitalize()
    return words if is_spelling else words[:1].lower() + words[1:]
