"""Prints every lab's choices and traps: `python -m onsite.cli.lab_reference > docs/labs.md`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import groupby

from onsite.labs.core.design import Choice
from onsite.labs.core.lab import Effect, Lab
from onsite.practice.labs import find_lab, lab_names

_TOP = """# Labs

Generated from the labs' declarations by `python -m onsite.cli.lab_reference`; a test keeps it so.

`onsite lab start LAB` writes these choices into `design.toml`; `onsite lab fly LAB` shows what they
do. A trap is a change of the strong design; what it does is proved over three seeds by `make test`,
over twenty by `make proof`.
"""
_SIGNS = {1: "up", -1: "down", 0: "not up"}


def reference() -> str:
    """Return the Markdown."""
    return "\n".join([_TOP, *(line for name in lab_names() for line in _lab(find_lab(name)))])


def _lab(lab: Lab) -> Iterator[str]:
    yield f"## {lab.title} (`{lab.name}`)\n{lab.summary}\n"
    yield "### Choices"
    baseline = lab.baseline().values()
    for step, choices in groupby(lab.design_type.choices(), key=lambda one: one.step):
        yield f"\n**{step.heading}**\n"
        for choice in choices:
            begins = json.dumps(baseline[choice.name])
            yield f"- `{choice.name}` (begins as `{begins}`): {choice.doc}"
            yield from _options(choice)
    yield "\n### Traps\n"
    yield "| trap | choices | offline | online | where a strong candidate names it |"
    yield "| --- | --- | --- | --- | --- |"
    for trap in lab.traps:
        changes = ", ".join(
            f"`{name} = {json.dumps(value)}`" for name, value in trap.changes.items()
        )
        yield (
            f"| **{trap.slug}**: {trap.claim} | {changes} | {_effect(trap.offline)} |"
            f" {_effect(trap.online)} | {trap.step.heading}: {trap.say} |"
        )
    yield ""


def _options(choice: Choice) -> Iterator[str]:
    if not choice.options:
        yield f"  - {choice.allowed}"
    for value, doc in choice.options.items():
        yield f"  - `{json.dumps(value)}`: {doc}"


def _effect(effect: Effect) -> str:
    return f"{effect.metric.replace('_', ' ')} {_SIGNS[effect.sign]}"


if __name__ == "__main__":
    sys.stdout.write(reference())
