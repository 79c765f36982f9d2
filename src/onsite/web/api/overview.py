"""Today, and progress."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from onsite.practice.progress import progress
from onsite.practice.today import today
from onsite.web.api.shared import Shared
from onsite.web.api.values import Due, ProgressFacts, TodaysPlan

router = APIRouter(tags=["overview"])


@router.get("/today")
def read_today(services: Shared) -> TodaysPlan:
    """What is due, and what to solve next and why."""
    plan = today(services.catalog.problems(), services.schedules(), services.now())
    return TodaysPlan(
        due=[Due(item=one.problem.slug, retrievability=one.retrievability) for one in plan.due],
        next=plan.next_new.slug if plan.next_new else None,
        why=plan.why,
        seen=plan.seen,
        total=plan.total,
    )


@router.get("/progress", response_model=ProgressFacts)
def read_progress(services: Shared) -> Any:
    """Mastery by topic, and totals over the log."""
    found = progress(
        services.catalog.problems(),
        services.schedules(),
        services.store.attempts(),
        services.now(),
    )
    return found.as_json()
