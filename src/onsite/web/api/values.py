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


class CardsToday(Value):
    """How many cards are due, new and done today, and about how many minutes are left."""

    due: int
    new: int
    done: int
    minutes: int


class TodaysPlan(Value):
    """What is due, and what to solve next and why."""

    due: list[Due]
    next: str | None
    why: str
    seen: int
    total: int
    cards: CardsToday


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


class ListedLab(Value):
    """A lab in a list."""

    lab: str
    title: str
    summary: str


class ChoiceFacts(Value):
    """One choice of a design: options with what each does, or a number's bounds."""

    name: str
    step: str
    doc: str
    options: dict[str, str]
    low: float | None
    high: float | None
    default: bool | int | float | str


class FullLab(ListedLab):
    """A lab, with every choice of its design."""

    choices: list[ChoiceFacts]


class DesignFacts(Value):
    """A design on file; the version is empty where there is no file yet."""

    values: dict[str, bool | int | float | str]
    version: str


class NewDesign(Value):
    """A design to write, and the version that it was made from."""

    values: dict[str, bool | int | float | str]
    version: str


class ListedFlight(Value):
    """A flight in a list."""

    flight: str
    seed: int
    size: str
    decision: str | None
    lift: float | None


class NewFlight(Value):
    """What to fly: the design on file, in this world, against this control."""

    seed: Annotated[int, Field(ge=0, le=2**32 - 1)] = 0
    size: Literal["small", "standard", "large"] = "small"
    against: Annotated[
        str,
        Field(
            pattern=r"^(|baseline|strong|[a-z]+-\d+-[0-9a-f]{8})$",
            description="empty for production, `baseline`, `strong`, or a flight's name",
        ),
    ] = ""
    run: RunId | None = None


class FlightRun(Value):
    """How far a flight is: the steps it finished, and the flight's name once it is done."""

    run: RunId
    lab: str
    steps: list[str]
    doing: str
    is_finished: bool
    is_cancelled: bool
    flight: str
    trouble: str
