"""A design: a candidate's choices for a lab, typed, documented, and one TOML file.

A lab's design is a subclass of `Design` whose fields are made by `choice`; everything else (the
commented file, errors with lines, forms, comparisons) follows from those declarations.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field

from onsite.labs.core.steps import Step

Value = bool | int | float | str


class Design(BaseModel):
    """The base of every lab's design: frozen, and closed to what it does not declare."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    lab: ClassVar[str]

    @classmethod
    def choices(cls) -> tuple[Choice, ...]:
        """Return every choice, in the order of the steps."""
        found = [_choice_of(name, info) for name, info in cls.model_fields.items()]
        return tuple(sorted(found, key=lambda one: list(Step).index(one.step)))

    def values(self) -> dict[str, Value]:
        """Return the chosen values by name."""
        return self.model_dump()

    def changed(self, **changes: Any) -> Design:
        """Return this design with some choices changed, validated anew."""
        return type(self).model_validate({**self.values(), **changes})

    def digest(self) -> str:
        """Return a short name of these choices that any other choice would change."""
        text = json.dumps([self.lab, self.values()], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice as its users see it.

    Attributes:
        name: as in the file.
        step: the step of the flow in which a candidate makes it.
        doc: what it decides, in a sentence.
        options: each allowed value with what it does; empty for a number.
        low, high: a number's bounds.
        default: what it is when nothing is said.
    """

    name: str
    step: Step
    doc: str
    options: Mapping[Value, str]
    low: float | None
    high: float | None
    default: Value

    @property
    def allowed(self) -> str:
        """The allowed values in words."""
        if self.options:
            return ", ".join(json.dumps(value) for value in self.options)
        kind = "a whole number" if isinstance(self.default, int) else "a number"
        return f"{kind} from {self.low:g} to {self.high:g}"


def choice(  # noqa: PLR0913 - a declaration, every part by name
    default: Value,
    *,
    step: Step,
    doc: str,
    options: Mapping[Any, str] | None = None,
    low: float | None = None,
    high: float | None = None,
) -> Any:
    """Declare a choice: one of documented `options`, or a number from `low` to `high`.

    A field with options is annotated with a `Literal` of just these (or `bool`); both are checked
    when the lab's contract test runs.
    """
    extra: dict[str, Any] = {
        "step": step.value,
        "options": [[k, v] for k, v in (options or {}).items()],
    }
    return Field(default, ge=low, le=high, description=doc, json_schema_extra=extra)


def _choice_of(name: str, info: Any) -> Choice:
    extra = info.json_schema_extra or {}
    bounds = {type(one).__name__: one for one in info.metadata}
    low, high = bounds.get("Ge"), bounds.get("Le")
    options = dict(extra["options"])
    annotated = get_args(info.annotation) if get_origin(info.annotation) is Literal else ()
    if annotated and set(annotated) != set(options):
        raise TypeError(f"{name}: the options documented are not those of its type")
    return Choice(
        name=name,
        step=Step(extra["step"]),
        doc=info.description,
        options=options,
        low=low.ge if low else None,
        high=high.le if high else None,
        default=info.default,
    )
