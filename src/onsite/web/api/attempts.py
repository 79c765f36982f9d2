"""The log of attempts."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from onsite.web.api.shared import Named, Shared
from onsite.web.api.values import AttemptFacts

router = APIRouter(tags=["attempts"])


@router.get("/problems/{item}/attempts")
def list_attempts(
    services: Shared, problem: Named, limit: Annotated[int, Query(ge=1, le=1000)] = 100
) -> list[AttemptFacts]:
    """The attempts at a problem, the latest last."""
    found = services.store.attempts(problem.slug, limit)
    return [AttemptFacts.model_validate(one) for one in found]
