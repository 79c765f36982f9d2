"""What the API takes and gives, as pydantic models: the OpenAPI document is made from them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from onsite.recall.rating import Rating

RunId = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$", description="32 hexadecimal digits")]
MOST_SOURCE = 1 << 20


class Value(BaseModel):
    """The base of all: closed, and also made from an object's attributes."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)


class ProblemDetails(Value):
    """Why a request was refused (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str


class Listing(Value):
    """A problem in a list."""

    item: str
    kind: str
    round: str
    topics: list[str]
    leaves: list[str]
    title: str
    difficulty: Literal["easy", "medium", "hard"]
    minutes: int


class ListedProblem(Listing):
    """A problem in a list, and where it stands."""

    status: Literal["new", "due", "learnt"]
    due: datetime | None


class FullProblem(Listing):
    """A problem as a candidate reads it; texts are Markdown with TeX."""

    statement: str
    example: str
    starter: str
    packages: list[str]
    hints_total: int
    hints_shown: list[str]
    may_see_solution: bool


class Due(Value):
    """An item to come back to, and the chance that it is still known."""

    item: str
    retrievability: float


class TodaysPlan(Value):
    """What is due, and what to solve next and why."""

    due: list[Due]
    next: str | None
    why: str
    seen: int
    total: int


class TopicProgress(Value):
    """One topic as it stands."""

    topic: str
    items: int
    seen: int
    retrievability: float
    coverage: float
    readiness: float


class ProgressFacts(Value):
    """How far the candidate has come."""

    attempts: int
    accepted: int
    solved: int
    problems: int
    topics: list[TopicProgress]


class DraftValue(Value):
    """A draft; the version is 0 where nothing was written yet."""

    source: str
    version: int


class NewDraft(Value):
    """A draft to write, and the version that it was made from."""

    source: Annotated[str, Field(max_length=MOST_SOURCE)]
    version: int


class NewRun(Value):
    """A submission, with an id of the sender's own so that it can be sent again safely."""

    source: Annotated[str, Field(max_length=MOST_SOURCE)]
    run: RunId | None = None


class Queued(Value):
    """A run that was taken."""

    run: RunId
    item: str


class Case(Value):
    """One case so far; the verdict is null where it was not run."""

    case: str
    verdict: str | None


class RunFacts(Value):
    """How far a run is, and its verdict as `onsite check --json` gives it."""

    run: RunId
    item: str
    is_finished: bool
    ahead: int
    cases: list[Case]
    verdict: dict[str, Any] | None
    diagnosis: str | None
    trouble: str


class AttemptFacts(Value):
    """An attempt in the log."""

    id: str
    at: datetime
    verdict: str
    seconds: float
    source: str


class Hints(Value):
    """The hints shown so far."""

    hints: list[str]
    total: int


class Solutions(Value):
    """The reference, other right solutions, and the mistakes that people make."""

    reference: str
    alternatives: dict[str, str]
    wrongs: dict[str, str]


class NewRating(Value):
    """The candidate's own rating of the last sitting."""

    rating: Rating


class Scheduled(Value):
    """When an item is due next."""

    item: str
    due: datetime
    stability: float
    difficulty: float
