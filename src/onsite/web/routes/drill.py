"""Drilling cards: what waits, one card after the other, and what was done."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, QueryParams
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from onsite.content.cards import Card
from onsite.practice import grading
from onsite.practice.dates import date_of, length_of
from onsite.practice.drill import NEW_A_DAY, Drill, Selection, drill
from onsite.practice.grading import Answer
from onsite.recall.rating import Rating
from onsite.web.pages import fragment, page, services_of, wants_fragment
from onsite.web.problem_details import RefusedError
from onsite.web.services import Services

MOST_NEW = 100
_ANSWER_ID = re.compile(r"[0-9a-f]{32}")


def show_start(request: Request) -> Response:
    """Show what waits; only that part where just the selection changed."""
    services, wanted = services_of(request), _selection(request.query_params)
    cards, schedules, now = services.cards.all(), services.schedules(), services.now()
    found = drill(cards, schedules, now, wanted)
    context: dict[str, Any] = {
        "wanted": wanted,
        "found": found,
        "total": sum(map(wanted.takes, cards)),
    }
    if wants_fragment(request):
        return fragment(request, "drill/waiting.html", **context)
    return page(
        request,
        "drill/start.html",
        **context,
        topics=Counter(topic for card in cards for topic in card.topics),
        is_first=not any(card.id in schedules for card in cards),
        most_new=MOST_NEW,
        faults=services.cards.faults(),
    )


def show_card(request: Request) -> Response:
    """Show the card that comes next, or its answer; what was done where none is left."""
    services, given = services_of(request), request.query_params
    wanted = _selection(given)
    asked = services.cards.find(given["item"]) if given.get("item") else None
    return _next(request, wanted, asked=asked, is_revealed=bool(given.get("revealed")))


async def answer(request: Request) -> Response:
    """Record how a card went, and show the next."""
    form = await request.form(max_files=0, max_fields=32)
    return await run_in_threadpool(_answer, request, form)


def _answer(request: Request, form: FormData) -> Response:
    services, wanted = services_of(request), _selection(form)
    card = services.cards.find(str(form.get("item", "")))
    rating, answer_id = str(form.get("rating", "")), str(form.get("answer", ""))
    if rating not in set(Rating):
        raise RefusedError(422, "no-rating", f"{rating!r} is no rating; say {', '.join(Rating)}.")
    if not _ANSWER_ID.fullmatch(answer_id):
        raise RefusedError(422, "no-answer-id", "The answer lacks its id; load the page again.")
    ticked = {str(point) for point in form.getlist("point")}
    named = frozenset(place for place in range(len(card.key_points)) if str(place) in ticked)
    given = Answer(answer_id, Rating(rating), named)
    planned = grading.grade(card, given, services.recorder)
    said = f"Rated “{rating}”; it comes back {date_of(planned.due, services.now())}."
    return _went_on(request, wanted, said=said)


async def undo(request: Request) -> Response:
    """Take the last answer of the day back, and ask that card again."""
    form = await request.form(max_files=0, max_fields=8)
    return await run_in_threadpool(_undo, request, _selection(form))


def _undo(request: Request, wanted: Selection) -> Response:
    services = services_of(request)
    done = _drill(services, wanted).done
    if not done or not grading.undo(done[-1], services.recorder):
        raise RefusedError(409, "nothing-to-undo", "There is no answer of today to take back.")
    return _went_on(request, wanted, asked=done[-1], said="Taken back; how well do you know it?")


def _went_on(
    request: Request, wanted: Selection, *, asked: Card | None = None, said: str
) -> Response:
    """Show what comes next in the page that htmx has, or send a plain form there."""
    if wants_fragment(request):
        return _next(request, wanted, asked=asked, said=said)
    item = {"item": asked.id} if asked else {}
    return RedirectResponse(f"/drill/card?{urlencode({**_query(wanted), **item})}", 303)


def _next(
    request: Request,
    wanted: Selection,
    *,
    asked: Card | None = None,
    is_revealed: bool = False,
    said: str = "",
) -> Response:
    """Show a card of the queue: the one asked for if it still waits, else the first."""
    services = services_of(request)
    found = _drill(services, wanted)
    context: dict[str, Any] = {
        "found": found,
        "wanted": wanted,
        "query": urlencode(_query(wanted)),
        "said": said,
        "is_fragment": wants_fragment(request),
    }
    if found.queue:
        is_waiting = asked is not None and asked in found.queue
        card = asked if asked is not None and is_waiting else found.queue[0]
        days = grading.forecast(card, services.recorder) if is_revealed and is_waiting else {}
        context |= {
            "card": card,
            "is_new": card in found.new,
            "answer_id": services.new_id(),
            "intervals": {rating: length_of(number) for rating, number in days.items()},
        }
    else:
        context |= {"card": None, "rated": _rated(services, found)}
    if wants_fragment(request):
        return fragment(request, "drill/step.html", **context)
    return page(request, "drill/drill.html", **context)


def _rated(services: Services, found: Drill) -> dict[Rating, list[Card]]:
    """Return what was answered today by how it was rated, the worst first."""
    rated: dict[Rating, list[Card]] = {rating: [] for rating in Rating}
    for card in found.done:
        rating = grading.last_rating(card, services.recorder)
        if rating is not None:
            rated[rating].append(card)
    return rated


def _drill(services: Services, wanted: Selection) -> Drill:
    return drill(services.cards.all(), services.schedules(), services.now(), wanted)


def _selection(given: QueryParams | FormData) -> Selection:
    """Read what is wanted; what is no number is the usual number."""
    number = str(given.get("new", ""))[:4]
    new_a_day = min(int(number), MOST_NEW) if number.isdecimal() else NEW_A_DAY
    return Selection(str(given.get("topic", ""))[:200], new_a_day)


def _query(wanted: Selection) -> dict[str, str]:
    return {"topic": wanted.topic, "new": str(wanted.new_a_day)}


ROUTES = [
    Route("/drill", show_start, name="drill"),
    Route("/drill/card", show_card),
    Route("/drill/answers", answer, methods=["POST"]),
    Route("/drill/undo", undo, methods=["POST"]),
]
