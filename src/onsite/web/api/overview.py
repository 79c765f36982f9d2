"""Today, and progress."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from onsite.practice.drill import drill
from onsite.practice.progress import progress
from onsite.practice.today import today
from onsite.web.api.shared import Shared
from onsite.web.api.values import CardsToday, Due, ProgressFacts, TodaysPlan

router = APIRouter(tags=["overview"])


@router.get("/today")
def read_today(services: Shared) -> TodaysPlan:
    """What is due, and what to solve next and why."""
    schedules, now = services.schedules(), services.now()
    plan = today(services.catalog.problems(), schedules, now)
    return TodaysPlan(
        due=[Due(item=one.problem.slug, retrievability=one.retrievability) for one in plan.due],
        next=plan.next_new.slug if plan.next_new else None,
        why=plan.why,
        seen=plan.seen,
        total=plan.total,
        cards=CardsToday(**drill(services.cards.all(), schedules, now).as_json()),
    )


@router.get("/progress", response_model=ProgressFacts)
def read_progress(services: Shared) -> Any:
    """Mastery by topic, and totals over the log."""
    found = progress(
        services.catalog.problems(),
        services.schedules(),
        services.store.attempts(),
        services.now(),
        services.cards.all(),
    )
    return found.as_json()
