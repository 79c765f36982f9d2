"""Statements, hints and solutions in the terminal; importing Markdown takes a while."""

from __future__ import annotations

from rich.console import Console
from rich.markdown import Markdown
from rich.padding import Padding
from rich.syntax import Syntax
from rich.text import Text

from onsite.cli.tex import readable
from onsite.content.problem import Problem
from onsite.practice.solve import Hint, Started


def markdown(text: str) -> Markdown:
    """Make a text ready to print; its formulas become plain text."""
    return Markdown(readable(text))


def show_started(
    console: Console, problem: Problem, started: Started, *, is_watched: bool = False
) -> None:
    """Show the statement, where to work, and how to have it judged."""
    console.print(Text(problem.title, "bold"), f"· {problem.difficulty} · {problem.minutes} min")
    console.print()
    console.print(markdown(problem.statement))
    console.print(markdown(problem.example))
    console.print()
    if started.backup is not None:
        console.print(Text(f"Your earlier draft is kept as {started.backup}"))
    elif not started.is_new:
        console.print("Your draft is still there; --fresh begins again.")
    console.print("Edit this file:")
    # One unbroken line, so that it can be clicked or copied.
    console.print(Text(str(started.draft), "cyan"), soft_wrap=True)
    if is_watched:
        console.print("Each save is judged here.")
    else:
        console.print(
            f"Then `onsite check {problem.slug}`, or `onsite watch {problem.slug}` beside it."
        )


def show_hints(console: Console, problem: Problem, hint: Hint) -> None:
    """Show the hints so far; the newest stands out."""
    for number, text in enumerate(hint.shown, 1):
        newest = number == len(hint.shown) and hint.is_new
        console.print(Text(f"Hint {number} of {hint.total}", "bold" if newest else "dim"))
        console.print(Padding(markdown(text), (0, 0, 0, 2)))
    if not hint.is_new:
        console.print(f"These are all; `onsite solution {problem.slug}` shows the solution.")


def show_reference(console: Console, problem: Problem, source: str) -> None:
    """Show the reference with its complexity and what a strong candidate says."""
    console.print(Syntax(source.strip(), "python", theme="ansi_dark", background_color="default"))
    for title, text in (
        ("Complexity", problem.complexity),
        ("Strong answer", problem.strong_answer),
    ):
        console.print()
        console.print(Text(title, "bold"))
        console.print(markdown(text))
    console.print()
    console.print(Text("An interviewer goes on to ask", "bold"))
    for probe in problem.probes:
        console.print(Padding(markdown(f"**{probe.question}** {probe.answer}"), (0, 0, 0, 2)))
