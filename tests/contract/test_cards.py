"""What every card must hold to; adding one adds its tests. And the numbers in them are computed."""

from __future__ import annotations

import math
import re

import pytest

from onsite.content.cards import Card, lint_card
from onsite.content.catalogs import OWN_CATALOG, all_cards, find_card
from onsite.content.topics import practice_of_leaves
from onsite.web.markup import html_of, inline_html_of

CARDS = list(all_cards([OWN_CATALOG]))

each_card = pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)


@each_card
def test_it_is_up_to_the_standard(card: Card) -> None:
    assert [str(fault) for fault in lint_card(card, practice_of_leaves())] == []


@each_card
def test_it_names_a_source(card: Card) -> None:
    assert card.source


@each_card
def test_its_formulas_are_whole(card: Card) -> None:
    texts = [html_of(card.answer), *map(inline_html_of, (card.prompt, *card.key_points))]
    outside = [re.sub(r'<span class="math.*?</span>', "", text, flags=re.DOTALL) for text in texts]

    assert [text for text in outside if "$" in text] == []


@each_card
def test_its_id_names_no_problem_and_fits_into_an_address(card: Card) -> None:
    assert re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+", card.id)


TWO_TESTS = 0.2 * 19.8 / (1 + 0.2 * 19.8)
NUMBERS = [
    ("how-much-of-the-data", "63.2 %", f"{1 - math.exp(-1):.1%}"),
    ("how-much-of-the-data", "36.8 %", f"{math.exp(-1):.1%}"),
    ("you-compare-20-metrics", "64 %", f"{1 - 0.95**20:.0%}"),
    ("you-compare-20-metrics", "0.0025", f"{0.05 / 20:.4f}"),
    ("a-test-is-99-sensitive", "17 %", f"{99 / (99 + 0.05 * 9900):.0%}"),
    ("a-test-is-99-sensitive", "495", f"{0.05 * 9900:.0f}"),
    ("a-test-is-99-sensitive", "19.8", f"{0.99 / 0.05:.1f}"),
    ("a-test-is-99-sensitive", "80 %", f"{TWO_TESTS:.0%}"),
    ("how-do-maximum-likelihood", "0.8", f"{(2 + 3 - 1) / (2 + 3 + 2 - 2):.1f}"),
    ("what-does-focal-loss", "100 times", f"{1 / (1 - 0.9) ** 2:.0f} times"),
    ("when-do-you-prefer-a-precision", "0.1 %", f"{1000 / 1_000_000:.1%}"),
]


@pytest.mark.parametrize(("start", "shown", "computed"), NUMBERS)
def test_a_number_in_a_card_is_what_it_computes_to(start: str, shown: str, computed: str) -> None:
    (card,) = [card for card in CARDS if card.id.partition("/")[2].startswith(start)]

    assert computed.replace("%", " %") == shown
    assert shown in card.answer


def test_gradient_steps_on_a_quadratic_behave_as_the_card_says() -> None:
    """Along each eigenvector a step multiplies the error by 1 - rate × eigenvalue."""
    low, high = 1.0, 9.0
    best = 2 / (low + high)

    factors = [abs(1 - best * eigenvalue) for eigenvalue in (low, high)]

    kappa = high / low
    assert factors == pytest.approx([(kappa - 1) / (kappa + 1)] * 2)
    assert abs(1 - 2 / high * high) == pytest.approx(1)
    card = find_card(
        "optimisation/how-large-may-the-learning-rate-be-and-what-makes-descent-slow-even-then",
        [OWN_CATALOG],
    )
    assert r"(\kappa - 1)/(\kappa + 1)" in card.answer


def test_thirty_cards_at_least_on_ten_topics_of_breadth() -> None:
    topics = {topic for card in CARDS for topic in card.topics if topic.startswith("breadth/")}

    assert len(CARDS) >= 30
    assert len(topics) >= 10
