"""The command `drill`: card after card at the terminal, or the queue as a list."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

import typer
from rich.padding import Padding
from rich.text import Text

from onsite.cli.keyboard import single_keys
from onsite.cli.services import Services
from onsite.cli.show import markdown
from onsite.content.cards import Card
from onsite.content.catalogs import all_cards, all_problems
from onsite.practice import grading
from onsite.practice.dates import date_of, length_of
from onsite.practice.drill import Drill, Selection, drill
from onsite.practice.grading import Answer
from onsite.recall.rating import Rating

KEYS = "space answer · 1–4 rate · u undo · q quit"
_QUIT = {"q", "\x03", "\x04"}


def drill_cards(services: Services, topic: str, *, new_a_day: int, as_json: bool) -> None:
    """Drill the cards of a topic until the queue is empty or the candidate quits."""
    wanted = Selection(topic, new_a_day)
    cards = tuple(all_cards())
    if not any(map(wanted.takes, cards)):
        topics = sorted({name for card in cards for name in card.topics})
        raise typer.BadParameter(f"no card is about {topic!r}; there are {', '.join(topics)}")
    session = Session(services, cards, wanted)
    if as_json:
        services.print_json([_as_json(card, session.found) for card in session.found.queue])
    elif sys.stdin.isatty() and services.console.is_terminal:
        with single_keys() as keys:
            session.run(keys)
    else:
        session.show_queue()


class Session:
    """One drill at the terminal."""

    def __init__(self, services: Services, cards: tuple[Card, ...], wanted: Selection) -> None:
        self._services, self._cards, self._wanted = services, cards, wanted
        self._problems = tuple(all_problems())  # their par times keep their schedules as they are
        self.found = self._look()

    def show_queue(self) -> None:
        """Print the queue, where nobody can press a key."""
        console = self._services.console
        for card in self.found.queue:
            status = "new" if card in self.found.new else "due"
            console.print(Text(f"{status}  ", "dim").append(card.prompt, "default"))
        waits = self.found.in_words() or "no card waits"
        console.print(f"[dim]{waits} · `onsite drill` at a terminal asks them[/dim]")

    def run(self, keys: Iterator[str]) -> None:
        """Ask card after card."""
        asked: Card | None = None
        while asked or self.found.queue:
            card = asked or self.found.queue[0]
            pressed = self._ask(card, keys)
            if pressed is None:
                break
            if pressed == "u":
                asked = self._undo()
            else:
                self._grade(card, pressed)
                asked = None
            self.found = self._look()
        self._end()

    def _ask(self, card: Card, keys: Iterator[str]) -> str | None:
        """Show a card, and its answer on space; return 1–4 or u, or None to quit."""
        console = self._services.console
        done, left = len(self.found.done), len(self.found.queue)
        console.rule(f"[dim]{done} done, {left} to go · {KEYS}[/dim]", align="left")
        console.print(markdown(f"**{card.prompt}**"))
        is_revealed = False
        for key in keys:
            if key in _QUIT:
                return None
            if key == "u" and self.found.done:
                return key
            if key == " " and not is_revealed:
                is_revealed = True
                self._reveal(card)
            elif is_revealed and key in "1234":
                return key
        return None

    def _reveal(self, card: Card) -> None:
        console = self._services.console
        console.print()
        console.print(markdown(card.answer))
        console.print()
        console.print(Text("An answer names", "bold"))
        points = "\n".join(f"- {point}" for point in card.key_points)
        console.print(Padding(markdown(points), (0, 0, 0, 1)))
        if card.source:
            console.print(Text(f"Source: {card.source}", "dim"))
        days = grading.forecast(card, self._services.recorder)
        offers = [
            f"{key} {rating} {length_of(number)}"
            for key, (rating, number) in enumerate(days.items(), 1)
        ]
        console.print(Text(" · ".join(offers)))

    def _grade(self, card: Card, key: str) -> None:
        rating = tuple(Rating)[int(key) - 1]
        answer = Answer(self._services.recorder.new_id(), rating)
        planned = grading.grade(card, answer, self._services.recorder)
        due = date_of(planned.due, self._services.now())
        self._services.console.print(Text(f"{rating}; it comes back {due}", "dim"))

    def _undo(self) -> Card:
        last = self.found.done[-1]
        grading.undo(last, self._services.recorder)
        self._services.console.print(Text("Taken back.", "dim"))
        return last

    def _end(self) -> None:
        services, found = self._services, self.found
        console = services.console
        console.print()
        if found.queue:
            console.print(f"Left for next time: {found.in_words()}.")
        elif found.next_due:
            console.print(f"Done; the next card is due {date_of(found.next_due, services.now())}.")
        else:
            console.print("No card waits.")
        ratings = Counter(grading.last_rating(card, services.recorder) for card in found.done)
        if found.done:
            told = ", ".join(f"{ratings[rating]} {rating}" for rating in Rating if ratings[rating])
            console.print(f"[dim]today: {told}[/dim]")

    def _look(self) -> Drill:
        services = self._services
        return drill(self._cards, services.schedules(self._problems), services.now(), self._wanted)


def _as_json(card: Card, found: Drill) -> dict[str, object]:
    return {
        "item": card.id,
        "kind": card.kind,
        "status": "new" if card in found.new else "due",
        "topics": list(card.topics),
        "leaves": list(card.leaves),
        "prompt": card.prompt,
    }
