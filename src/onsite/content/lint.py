"""What a problem's folder must hold to be up to standard, found without running any of its code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from onsite.content import frontmatter
from onsite.content.equivalents import load_equivalents
from onsite.content.errors import ContentError
from onsite.content.problem import Problem
from onsite.content.topics import load_topics

MOST_WORDS = 250
HINTS = 3
LEAST_PROBES = 4
LEAST_ALTERNATIVES = 2
LEAST_WRONG = 4
_KNOWN_FILES = {"problem.md", "starter.py", "solution.py", "checks.py", "equivalent.yaml"}
_KNOWN_FOLDERS = {"solutions", "wrong"}


def lint(problem: Problem) -> Iterator[ContentError]:
    """Yield everything that is below the standard, with how to mend it."""
    yield from _lint_leaves(problem)
    yield from _lint_texts(problem)
    yield from _lint_files(problem)
    for path in (problem.starter, problem.reference, *problem.alternatives):
        yield from _lint_source(problem, path)
    try:
        load_equivalents(problem.folder)
    except ContentError as fault:
        yield fault


def _lint_leaves(problem: Problem) -> Iterator[ContentError]:
    known = {leaf: topic for topic in load_topics() for leaf in topic.leaves}
    lines = frontmatter.read(problem.folder / "problem.md").lines
    path, line = problem.folder / "problem.md", lines.get("leaves", 1)
    for leaf in problem.leaves:
        if leaf not in known:
            near = get_close_matches(leaf, known, 1)
            fix = f"did you mean {near[0]}?" if near else "take one of topics.yaml"
            yield ContentError(path, line, f"{leaf!r} is no leaf", fix)
        elif problem.kind not in known[leaf].practice:
            kinds = ", ".join(known[leaf].practice)
            yield ContentError(path, line, f"{leaf!r} is practised by {kinds}", "take another leaf")


def _lint_texts(problem: Problem) -> Iterator[ContentError]:
    document = frontmatter.read(problem.folder / "problem.md")
    path = document.path

    def line(title: str) -> int:
        section = document.sections.get(title)
        return section.line if section else 1

    words = len(re.findall(r"\S+", problem.statement))
    if words > MOST_WORDS:
        what = f"the statement has {words} words"
        yield ContentError(path, line(""), what, f"keep it within {MOST_WORDS}")
    if len(problem.hints) != HINTS:
        what = f"there are {len(problem.hints)} hints"
        yield ContentError(path, line("Hints"), what, f"give {HINTS}, numbered, from far to near")
    if len(problem.probes) < LEAST_PROBES:
        what = f"there are {len(problem.probes)} follow-ups"
        yield ContentError(
            path, line("Follow-ups"), what, f"give at least {LEAST_PROBES}, as `### question`"
        )
    for probe in problem.probes:
        if not probe.answer:
            what = f"the follow-up {probe.question!r} has no answer"
            yield ContentError(path, line("Follow-ups"), what, "answer it below its heading")
    if "O(" not in problem.complexity:
        yield ContentError(
            path, line("Complexity"), "no O(...) is stated", "give time and space, and why"
        )
    if ">>> " not in problem.example:
        yield ContentError(
            path,
            line("Example"),
            "the example has no `>>>` line",
            "show a call and what it returns",
        )


def _lint_files(problem: Problem) -> Iterator[ContentError]:
    for name in ("starter.py", "solution.py", "checks.py"):
        if not (problem.folder / name).is_file():
            yield ContentError(problem.folder / name, 1, "the file is missing", "write it")
    for entry in sorted(problem.folder.iterdir()):
        known = _KNOWN_FOLDERS if entry.is_dir() else _KNOWN_FILES
        if entry.name not in known and entry.name != "__pycache__":
            yield ContentError(entry, 1, "this belongs to no problem", "remove it")
    for entry in sorted(
        entry for name in _KNOWN_FOLDERS for entry in (problem.folder / name).glob("*")
    ):
        if not (entry.suffix == ".py" and entry.is_file()) and entry.name != "__pycache__":
            yield ContentError(entry, 1, "this is no solution", "remove it")
    if len(problem.alternatives) < LEAST_ALTERNATIVES:
        what = f"there are {len(problem.alternatives)} other right solutions"
        yield ContentError(
            problem.folder / "solutions", 1, what, f"write {LEAST_ALTERNATIVES} in other styles"
        )
    if len(problem.wrongs) < LEAST_WRONG:
        what = f"there are {len(problem.wrongs)} wrong solutions"
        yield ContentError(problem.folder / "wrong", 1, what, f"write {LEAST_WRONG} plausible ones")


def _lint_source(problem: Problem, path: Path) -> Iterator[ContentError]:
    if not path.is_file():
        return
    try:
        tree = ast.parse(frontmatter.read_text(path))
    except ContentError as fault:
        yield fault
        return
    except SyntaxError as error:
        yield ContentError(path, error.lineno or 1, f"it does not parse: {error.msg}", "mend it")
        return
    except (ValueError, RecursionError, MemoryError) as error:  # a NUL, or nested too deep
        yield ContentError(path, 1, f"it does not parse: {error}", "mend it")
        return
    entry = problem.entry
    kind = ast.ClassDef if entry.kind == "class" else ast.FunctionDef
    found = [node for node in tree.body if isinstance(node, kind) and node.name == entry.name]
    if not found:
        yield ContentError(path, 1, f"{entry.kind} {entry.name!r} is missing", "define it")
        return
    given = _parameters(found[0])
    if given is not None and given != entry.parameters:
        what = f"the parameters are ({', '.join(given)})"
        fix = f"name them ({', '.join(entry.parameters)}) as the front matter does"
        yield ContentError(path, found[0].lineno, what, fix)


def _parameters(node: ast.ClassDef | ast.FunctionDef) -> tuple[str, ...] | None:
    if isinstance(node, ast.FunctionDef):
        return _names(node.args)
    for inner in node.body:
        if isinstance(inner, ast.FunctionDef) and inner.name == "__init__":
            return _names(inner.args)[1:]
    return None


def _names(arguments: ast.arguments) -> tuple[str, ...]:
    return tuple(one.arg for one in (*arguments.posonlyargs, *arguments.args))
