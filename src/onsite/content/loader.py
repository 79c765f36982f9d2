"""Reads one problem's folder into a `Problem`, or says what is wrong with it."""

from __future__ import annotations

import math
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

from onsite.content import frontmatter
from onsite.content.errors import ContentError
from onsite.content.frontmatter import Document
from onsite.content.problem import DIFFICULTIES, VERDICTS, Entry, Limits, Probe, Problem, Wrong

PACKAGES = ("numpy", "scipy", "pandas", "sklearn", "torch")
SECTIONS = ("Example", "Hints", "Complexity", "Follow-ups", "Strong answer")
_FIELDS = {"title", "leaves", "difficulty", "minutes", "entry", "packages", "limits"}
_SIGNATURE = re.compile(r"(class )?\s*([A-Za-z_]\w*)\(([\w\s,]*)\)\Z")
_DOCSTRING = re.compile(r'\s*[rR]?(?P<quote>"""|"|\'\'\'|\')(?P<line>.*?)(?:\n|(?P=quote))')
_NUMBERED = re.compile(r"^\d+\.\s+", re.MULTILINE)
_LIMIT_FIXES = {
    bool: "write true or false",
    int: "write a whole number above 0",
    float: "write a number above 0",
}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


def load_problem(folder: Path, *, with_wrongs: bool = True) -> Problem:
    """Read a problem from its folder.

    Args:
        folder: the problem's.
        with_wrongs: whether to read its wrong solutions, which are most of its files; a list of
            problems does not need them.

    Raises:
        ContentError: the first thing found wrong.
    """
    folder = folder.absolute()
    document = frontmatter.read(folder / "problem.md")
    if not SLUG.match(folder.name):
        raise document.fail("", f"{folder.name!r} is no slug", "name the folder like-this")
    if unknown := set(document.fields) - _FIELDS:
        name = min(unknown, key=lambda field: document.lines[field])
        raise document.fail(
            name, f"{name!r} is no field", f"use one of {', '.join(sorted(_FIELDS))}"
        )
    return Problem(
        slug=folder.name,
        folder=folder,
        title=_text(document, "title"),
        leaves=_leaves(document),
        difficulty=_choice(document, "difficulty", DIFFICULTIES),
        minutes=_minutes(document),
        entry=_entry(document),
        statement=_section(document, ""),
        example=_section(document, "Example"),
        hints=_hints(document),
        complexity=_section(document, "Complexity"),
        probes=_probes(document),
        strong_answer=_section(document, "Strong answer"),
        packages=_packages(document),
        limits=_limits(document),
        wrongs=_wrongs(folder) if with_wrongs else (),
    )


def _text(document: Document, name: str) -> str:
    value = document.fields.get(name)
    if not isinstance(value, str) or not value.strip():
        raise document.fail(name, f"{name!r} is missing or empty", f"write `{name}: some text`")
    return value.strip()


def _choice(document: Document, name: str, choices: tuple[str, ...]) -> str:
    value = document.fields.get(name)
    if value not in choices:
        raise document.fail(name, f"{name!r} is {value!r}", f"write one of {', '.join(choices)}")
    return str(value)


def _minutes(document: Document) -> int:
    value = document.fields.get("minutes")
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 120:
        raise document.fail(
            "minutes", f"'minutes' is {value!r}", "write the par time, from 1 to 120"
        )
    return value


def _leaves(document: Document) -> tuple[str, ...]:
    value = document.fields.get("leaves")
    if not isinstance(value, list) or not value or not all(isinstance(leaf, str) for leaf in value):
        raise document.fail("leaves", "'leaves' is no list", "write `leaves: [round/topic/leaf]`")
    for leaf in value:
        if leaf.count("/") != 2:
            raise document.fail(
                "leaves", f"{leaf!r} is no leaf", "write it as round/topic/leaf of topics.yaml"
            )
    if len({leaf.split("/")[0] for leaf in value}) > 1:
        raise document.fail("leaves", "the leaves are of several rounds", "keep to one round")
    return tuple(value)


def _entry(document: Document) -> Entry:
    signature = _text(document, "entry")
    match = _SIGNATURE.match(signature)
    if not match:
        raise document.fail(
            "entry", f"{signature!r} is no entry", "write `name(a, b)` or `class Name(a, b)`"
        )
    keyword, name, inside = match.groups()
    parameters = tuple(part.strip() for part in inside.split(",") if part.strip())
    if not all(map(str.isidentifier, parameters)) or len(set(parameters)) < len(parameters):
        what = f"the parameters of {signature!r} are no names, each once"
        raise document.fail("entry", what, "write them without types and defaults, as `name(a, b)`")
    return Entry("class" if keyword else "function", name, parameters)


def _packages(document: Document) -> tuple[str, ...]:
    value = document.fields.get("packages", ["numpy"])
    if not isinstance(value, list) or not all(name in PACKAGES for name in value):
        raise document.fail(
            "packages", f"'packages' is {value!r}", f"list some of {', '.join(PACKAGES)}"
        )
    return tuple(dict.fromkeys(["numpy", *value]))


def _limits(document: Document) -> Limits:
    value = document.fields.get("limits", {})
    kinds: dict[str, Any] = {field.name: type(field.default) for field in fields(Limits)}
    if not isinstance(value, dict):
        raise document.fail("limits", "'limits' is no mapping", f"set some of {', '.join(kinds)}")
    for name, limit in value.items():
        if name not in kinds:
            raise document.fail("limits", f"{name!r} is no limit", f"use {', '.join(kinds)}")
        if not _is_limit(limit, kinds[name]):
            fix = _LIMIT_FIXES[kinds[name]]
            raise document.fail("limits", f"the limit {name!r} is {limit!r}", fix)
    return Limits(**value)


def _is_limit(limit: Any, kind: type[float]) -> bool:
    if isinstance(limit, bool) or kind is bool:
        return type(limit) is kind
    return isinstance(limit, (int, kind)) and bool(0 < limit < math.inf)


def _section(document: Document, title: str) -> str:
    section = document.sections.get(title)
    if section is None or not section.text:
        name = f"section '## {title}'" if title else "statement"
        line = section.line if section else 1
        raise ContentError(document.path, line, f"the {name} is missing or empty", "write it")
    return section.text


def _hints(document: Document) -> tuple[str, ...]:
    text = _section(document, "Hints")
    return tuple(hint.strip() for hint in _NUMBERED.split(text) if hint.strip())


def _probes(document: Document) -> tuple[Probe, ...]:
    text = _section(document, "Follow-ups")
    probes = []
    for block in re.split(r"^### ", text, flags=re.MULTILINE)[1:]:
        question, _, answer = block.partition("\n")
        probes.append(Probe(question.strip(), answer.strip()))
    return tuple(probes)


def _wrongs(folder: Path) -> tuple[Wrong, ...]:
    return tuple(_wrong(path) for path in sorted((folder / "wrong").glob("*.py")))


def _wrong(path: Path) -> Wrong:
    """Read the docstring's first line: `<verdict>: <clause after "behaves as if">`."""
    text = frontmatter.read_text(path)
    # Not parsed: that took most of the time of reading a catalog. And a wrong solution may be one
    # that does not parse; its first line is then a comment.
    opening = _DOCSTRING.match(text)
    first = (opening["line"] if opening else text.lstrip("# ").partition("\n")[0]).strip()
    verdict, _, mistake = first.partition(": ")
    if verdict not in VERDICTS or not mistake:
        raise ContentError(
            path,
            1,
            "the docstring's first line must say the verdict and the mistake",
            "write `<verdict>: <clause after 'behaves as if'>`, the verdict one of"
            f" {', '.join(VERDICTS)}",
        )
    return Wrong(path, verdict, mistake.rstrip("."))
