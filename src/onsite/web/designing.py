"""A lab's design as a form: what the page shows of each choice, and what was sent back."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from onsite.labs.core.design import Choice, Design, Value
from onsite.labs.core.lab import Lab
from onsite.labs.core.notation import in_words, quantity
from onsite.labs.core.steps import Step

# Up to so many options stand side by side; more are folded into a list to choose from.
_MOST_RADIOS = 5
_UNITS = {"ms": "ms", "seconds": "s", "minutes": "min", "hours": "h", "usd": "$"}


@dataclass(frozen=True, slots=True)
class Option:
    """One value that may be chosen: as the form sends it, in words, and what it does."""

    text: str
    label: str
    doc: str
    is_default: bool
    is_baseline: bool
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A choice as the form shows it.

    Attributes:
        label: its name in words.
        unit: of a number, where it is not part of the label.
        text: what is chosen, as the form sends it; as typed where that is not allowed.
        error: why that is not allowed.
        options: what may be chosen; empty for a number.
        default, baseline: of a number, in words.
        differs: whether it is not what the baseline has.
    """

    choice: Choice
    label: str
    unit: str
    text: str
    error: str
    options: tuple[Option, ...]
    default: str
    baseline: str
    differs: bool

    @property
    def name(self) -> str:
        """What it is called in the form and in the file."""
        return self.choice.name

    @property
    def is_radio(self) -> bool:
        """Whether all options are shown at once."""
        return 0 < len(self.options) <= _MOST_RADIOS


Groups = tuple[tuple[Step, tuple[Field, ...]], ...]


class InvalidDesignError(Exception):
    """What was sent is no design; `errors` says why, by choice."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__("; ".join(errors.values()))
        self.errors = errors


def groups_of(lab: Lab, texts: Mapping[str, str], errors: Mapping[str, str]) -> Groups:
    """Return the form's fields by step.

    Args:
        lab: whose choices.
        texts: what is chosen or was typed, by choice.
        errors: why what was typed is not allowed, by choice.
    """
    baseline = lab.baseline().values()
    fields = [
        _field(one, texts.get(one.name, ""), errors.get(one.name, ""), baseline[one.name])
        for one in lab.design_type.choices()
    ]
    by_step = ((step, tuple(one for one in fields if one.choice.step is step)) for step in Step)
    return tuple((step, group) for step, group in by_step if group)


def texts_of(values: Mapping[str, Value]) -> dict[str, str]:
    """Return chosen values as the form sends them."""
    return {name: text_of(value) for name, value in values.items()}


def text_of(value: Value) -> str:
    """Return a value as the form sends it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def in_plain_words(choice: Choice, value: Value) -> str:
    """Return a value as people say it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return in_words(value)
    said = quantity(choice.name, value)
    # A share is typed as a fraction, and thought of in per cent.
    return f"{value:g} ({said})" if choice.name.endswith("_share") else said


def chosen(lab: Lab, form: Mapping[str, str]) -> Design:
    """Return the design that was sent.

    Raises:
        InvalidDesignError: a value is missing or not allowed.
    """
    values: dict[str, Value] = {}
    errors: dict[str, str] = {}
    for choice in lab.design_type.choices():
        try:
            values[choice.name] = _value(choice, form.get(choice.name, "").strip()[:100])
        except ValueError as error:
            errors[choice.name] = f"{in_words(choice.name)} {error}."
    if errors:
        raise InvalidDesignError(errors)
    return lab.design_type.model_validate(values)


def _value(choice: Choice, text: str) -> Value:
    if choice.options:
        found = {text_of(value): value for value in choice.options}
        if text not in found:
            said = f"cannot be “{text}”" if text else "is not chosen yet"
            raise ValueError(f"{said}; choose one of {', '.join(map(in_words, found))}")
        return found[text]
    is_whole = isinstance(choice.default, int)
    try:
        number: int | float = int(text) if is_whole else float(text)
    except ValueError:
        number = math.nan
    low = -math.inf if choice.low is None else choice.low
    high = math.inf if choice.high is None else choice.high
    if not low <= number <= high:
        raise ValueError(f"must be {choice.allowed}" + (f"; “{text}” is not" if text else ""))
    return number


def _field(choice: Choice, text: str, error: str, baseline: Value) -> Field:
    return Field(
        choice=choice,
        label=in_words(choice.name),
        unit=_UNITS.get(choice.name.rpartition("_")[2], ""),
        text=text,
        error=error,
        options=tuple(
            Option(
                text=text_of(value),
                label=in_plain_words(choice, value).capitalize()
                if isinstance(value, bool)
                else in_plain_words(choice, value),
                doc=doc,
                is_default=value == choice.default,
                is_baseline=value == baseline,
                is_chosen=text_of(value) == text,
            )
            for value, doc in choice.options.items()
        ),
        default=in_plain_words(choice, choice.default),
        baseline=in_plain_words(choice, baseline),
        differs=text != text_of(baseline),
    )
