"""Writing a draft from the browser: the first writing is where work on the problem begins."""

from __future__ import annotations

from onsite.content.problem import Problem
from onsite.practice import solve
from onsite.practice.drafts import NEW, Draft, read_draft, save_draft
from onsite.web.services import Services


def write_draft(services: Services, problem: Problem, source: str, seen: int) -> Draft:
    """Write a draft that was made from the version `seen`.

    Raises:
        DraftConflictError: it changed meanwhile.
        HomeError: it cannot be written.
    """
    if seen == NEW and not services.home.draft(problem.slug).exists():
        solve.start(problem, services.home, services.recorder)
        seen = read_draft(services.home, problem).version
    return save_draft(services.home, problem, solve.storable(source), seen)
