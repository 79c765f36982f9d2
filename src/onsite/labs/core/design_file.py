"""Designs as TOML: written with every choice explained, read with every error on its line."""

from __future__ import annotations

import json
import re
import textwrap
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from onsite.content.errors import ContentError
from onsite.labs.core.design import Choice, Design, Value

_WIDTH = 96
_D = TypeVar("_D", bound=Design)


def write(design: Design, title: str) -> str:
    """Return the design as a TOML file that explains each choice, grouped by step."""
    lines = [f"# {title}: your design. Change a value, then fly it."]
    step = None
    values = design.values()
    for choice in design.choices():
        if choice.step is not step:
            step = choice.step
            lines += ["", f"# ── {step.heading} {'─' * (_WIDTH - 6 - len(step.heading))}"]
        lines += ["", *_explained(choice), f"{choice.name} = {json.dumps(values[choice.name])}"]
    return "\n".join(lines) + "\n"


def _explained(choice: Choice) -> list[str]:
    lines = _comment(choice.doc)
    for value, doc in choice.options.items():
        lines += _comment(f"{json.dumps(value)}: {doc}", indent="  ")
    if not choice.options:
        lines += _comment(f"({choice.allowed})", indent="  ")
    return lines


def _comment(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=f"# {indent}", subsequent_indent=f"# {indent}  "
    )


def read(path: Path, design_type: type[_D]) -> _D:
    """Read a design; what the file does not say has its default.

    Raises:
        ContentError: the file is not TOML, names an unknown choice, or a value is not allowed.
    """
    try:
        text = path.read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else len(text.splitlines())  # else: at the end
        what = re.sub(r" \(at .*\)$", "", str(error))
        raise ContentError(path, line, f"this is not TOML: {what}", "mend the line") from error
    except OSError as error:
        what = f"this cannot be read ({error.strerror})"
        raise ContentError(
            path, 1, what, "name a design file; `onsite lab start` writes one"
        ) from error
    except UnicodeDecodeError as error:
        raise ContentError(path, 1, "this is not UTF-8 text", "save it as UTF-8") from error
    try:
        return design_type.model_validate(_floats(values, design_type))
    except ValidationError as error:
        raise _fault(path, text, values, design_type, error) from error


def _floats(values: dict[str, Any], design_type: type[Design]) -> dict[str, Any]:
    """Let 1 stand for 1.0 where a number with a fraction is meant."""
    decimal = {one.name for one in design_type.choices() if isinstance(one.default, float)}
    return {
        name: float(value) if name in decimal and type(value) is int else value
        for name, value in values.items()
    }


def _fault(
    path: Path,
    text: str,
    values: dict[str, Any],
    design_type: type[Design],
    error: ValidationError,
) -> ContentError:
    name = str(error.errors()[0]["loc"][0])
    line = _line_of(text, name)
    choices = {one.name: one for one in design_type.choices()}
    if name not in choices:
        near = get_close_matches(name, choices, 1)
        fix = f"write `{near[0]}`" if near else f"choose from {', '.join(choices)}"
        return ContentError(path, line, f"there is no choice called `{name}`", fix)
    shown = _shown(values[name])
    return ContentError(
        path, line, f"`{name}` cannot be {shown}", f"write {_or(choices[name].allowed)}"
    )


def _shown(value: Value | Any) -> str:
    try:
        return json.dumps(value)
    except TypeError:
        return str(value)


def _or(allowed: str) -> str:
    head, _, last = allowed.rpartition(", ")
    return f"{head} or {last}" if head else last


def _line_of(text: str, name: str) -> int:
    """Return the line of the key or table called `name`."""
    key = re.compile(rf"\s*\[*\s*[\"']?{re.escape(name)}[\"']?\s*[=.\]]")
    for number, line in enumerate(text.splitlines(), 1):
        if key.match(line):
            return number
    return 1
