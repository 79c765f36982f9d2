"""A flight's page: whole, self-contained, harmless, the same for the same flight."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from onsite.labs.core.lab import Lab
from onsite.labs.core.records import Flight, Guardrail, Online
from onsite.labs.core.report import render
from onsite.labs.core.steps import Step

PROBES = ("What would you do with no logs at all?",)
VOID = {"meta", "br", "hr", "img", "link", "input", "col", "wbr"}


class Outline(HTMLParser):
    """Collects ids, addresses and text; notes elements that are not closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.tags: list[str] = []
        self.text = ""
        self.is_nested = True
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._note(attrs)
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._note(attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.is_nested &= bool(self._open) and self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def _note(self, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.ids += [named["id"] or ""] if "id" in named else []
        addresses = [named.get(name) for name in ("href", "src", "xlink:href", "action")]
        self.addresses += [one for one in addresses if one and not one.startswith("data:")]


@pytest.fixture(scope="module")
def page(sample_flight: Flight, sample_lab: Lab) -> str:
    return render(sample_flight, sample_lab, PROBES)


@pytest.fixture(scope="module")
def outline(page: str) -> Outline:
    return Outline(page)


def test_a_page_needs_nothing_from_anywhere_else(page: str, outline: Outline) -> None:
    assert [one for one in outline.addresses if not one.startswith("#")] == []
    assert "script" not in outline.tags
    assert not re.search(r"url\((?!#)", page)
    assert "@import" not in page
    assert "default-src 'none'" in page


def test_a_page_is_well_formed(outline: Outline) -> None:
    assert outline.is_nested
    assert len(set(outline.ids)) == len(outline.ids)
    assert {one[1:] for one in outline.addresses} <= set(outline.ids)


def test_a_page_tells_every_step_its_remarks_and_its_plots(
    outline: Outline, sample_flight: Flight
) -> None:
    said = " ".join(outline.text.split())

    assert [step.heading for step in Step if step.heading not in said] == []
    remarks = [remark for step in sample_flight.steps for remark in step.remarks]
    assert [remark for remark in remarks if " ".join(remark.split()) not in said] == []
    plots = [plot for step in sample_flight.steps for plot in step.plots]
    assert outline.tags.count("svg") >= len(plots)
    assert [plot.title for plot in plots if plot.title not in said] == []
    assert PROBES[0] in said


def test_each_plot_has_a_table_of_its_data(page: str, sample_flight: Flight) -> None:
    plots = [plot for step in sample_flight.steps for plot in step.plots]

    assert page.count("<details") >= len(plots)


def test_each_picture_is_described_in_words(page: str) -> None:
    pictures = re.findall(r"<svg[^>]*>", page)

    assert pictures
    assert [one for one in pictures if 'role="img"' not in one or "aria-label" not in one] == []


def test_the_same_flight_gives_the_same_bytes(
    page: str, sample_flight: Flight, sample_lab: Lab
) -> None:
    assert render(sample_flight, sample_lab, PROBES) == page


def test_a_page_follows_the_readers_light_and_paper(page: str) -> None:
    assert "prefers-color-scheme: dark" in page
    assert "@media print" in page
    assert "var(--series-1)" in page
    assert "#fe0" not in page


def test_what_a_flight_says_cannot_become_markup(sample_flight: Flight, sample_lab: Lab) -> None:
    attack = "<script>alert(1)</script>"
    steps = tuple(
        replace(one, remarks=(attack,), facts={**one.facts, "note": attack})
        for one in sample_flight.steps
    )

    page = render(replace(sample_flight, steps=steps), sample_lab, (attack,))

    assert "<script" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize(
    ("decision", "interval", "said"),
    [
        ("ship", (0.01, 0.03), "Ship it. Reward rose by 2"),
        ("stop", (-0.03, -0.01), "Stop. Reward fell by 2"),
        ("hold", (-0.01, 0.05), "Hold. Reward did not move measurably"),
    ],
)
def test_the_decision_is_one_sentence(
    sample_flight: Flight,
    sample_lab: Lab,
    decision: str,
    interval: tuple[float, float],
    said: str,
) -> None:
    lift = -0.02 if decision == "stop" else 0.02
    online = Online("reward", 1.0, 1.0 + lift, lift, interval, 0.01, decision)  # type: ignore[arg-type]
    rails = {"latency_ms": Guardrail(1.0, 2.0, False), "errors": Guardrail(1.0, 1.0, True)}

    page = render(replace(sample_flight, online=online, guardrails=rails), sample_lab)

    told = " ".join(Outline(page).text.split())
    assert said in told
    assert "1 of 2 guardrails is not sure to hold: Latency" in told


def test_an_interrupted_flight_has_a_page_too(sample_flight: Flight, sample_lab: Lab) -> None:
    begun = replace(
        sample_flight, steps=sample_flight.steps[:3], online=None, serving=None, guardrails={}
    )

    assert "No decision." in render(begun, sample_lab)
