"""The drill's pages, asked without a browser and without JavaScript; the journey drills in one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onsite.practice.home import Home
from onsite.web.services import Services

HTMX = {"hx-request": "true"}
TOPIC = "process/drill"
CARDS = """\
# What is one and one, $1 + 1$?
leaves: process/drill/sums
source: Peano (1889)

It is **two**.

- two
- not three

# What is a <b>bold</b> claim?
leaves: process/drill/claims

One made without a source.

- it is loud
- it is unsupported
"""
FIRST, SECOND = "sums/what-is-one-and-one-1-1", "sums/what-is-a-b-bold-b-claim"


@pytest.fixture
def cards(tmp_path: Path, services: Services) -> Path:
    """Two cards on a topic of their own, in the catalog beside Onsite's."""
    folder = tmp_path / "catalog" / "cards"
    folder.mkdir(parents=True)
    (folder / "sums.md").write_text(CARDS)
    return folder / "sums.md"


def answer_id(text: str) -> str:
    found = re.search(r'name="answer" value="([0-9a-f]{32})"', text)
    assert found, text
    return found[1]


def revealed(client: TestClient, item: str) -> str:
    given = {"topic": TOPIC, "item": item, "revealed": "yes"}
    return client.get("/drill/card", params=given, headers=HTMX).text


def rate(client: TestClient, item: str, rating: str = "good", **given: object) -> str:
    data = {"topic": TOPIC, "item": item, "rating": rating, **given}
    if "answer" not in data:
        data["answer"] = answer_id(revealed(client, item))
    response = client.post("/drill/answers", data=data, headers=HTMX)
    assert response.status_code == 200, response.text
    return response.text


def test_the_first_visit_says_how_it_works(client: TestClient, cards: Path) -> None:
    text = client.get("/drill").text

    assert "Answer aloud." in text
    assert "<strong>10</strong>new today" in text
    assert f'<option value="{TOPIC}">' in text


def test_a_topic_shows_what_waits_there(client: TestClient, cards: Path) -> None:
    text = client.get("/drill", params={"topic": TOPIC, "new": "1"}, headers=HTMX).text

    assert "<strong>1</strong>new today" in text
    assert "<html" not in text


@pytest.mark.parametrize("new", ["", "-1", "x", "²", "9" * 30])
def test_a_number_that_is_none_does_no_harm(client: TestClient, cards: Path, new: str) -> None:
    assert client.get("/drill/card", params={"topic": TOPIC, "new": new}).status_code == 200


def test_a_topic_without_cards_says_so(client: TestClient, cards: Path) -> None:
    text = client.get("/drill", params={"topic": "cooking"}).text

    assert "No card is about this" in text


def test_the_answer_is_not_in_the_page_before_it_is_revealed(
    client: TestClient, cards: Path
) -> None:
    text = client.get("/drill/card", params={"topic": TOPIC}).text

    assert '<span class="math">1 + 1</span>' in text
    assert "two" not in text
    assert "data-rating" not in text


def test_revealed_it_shows_answer_points_source_and_intervals(
    client: TestClient, cards: Path
) -> None:
    text = revealed(client, FIRST)

    assert "<strong>two</strong>" in text
    assert "Source: Peano (1889)" in text
    assert text.count('type="checkbox"') == 2
    found = re.findall(r'data-rating="(\d)"><span>(\w+) .*?returns">(\d+) d<', text)
    assert [(number, rating) for number, rating, _ in found] == [
        ("1", "again"),
        ("2", "hard"),
        ("3", "good"),
        ("4", "easy"),
    ]
    days = [int(interval) for *_, interval in found]
    assert days[0] == 1
    assert days == sorted(days)


def test_what_a_card_holds_is_shown_not_obeyed(client: TestClient, cards: Path) -> None:
    assert "<b>bold</b>" not in revealed(client, SECOND)


def test_a_rating_is_recorded_with_what_was_named(
    client: TestClient, cards: Path, services: Services
) -> None:
    text = rate(client, FIRST, point=["1", "7", "x"])

    (attempt,) = services.store.attempts(FIRST)
    assert (attempt.kind, attempt.verdict) == ("card", "accepted")
    assert attempt.facts["named"] == ["not three"]
    assert [one.detail for one in services.store.events(FIRST)] == ["good"]
    assert "Rated “good”; it comes back in" in text
    assert "bold" in text


def test_the_last_card_is_followed_by_what_was_done(client: TestClient, cards: Path) -> None:
    rate(client, FIRST, "again")
    text = rate(client, SECOND, "easy")

    assert "Done for today" in text
    assert "2 cards answered; the next is due tomorrow" in text
    assert "<strong>1</strong>again" in text
    assert "Worth another look" in text


def test_more_can_be_learnt_than_the_day_s_limit(client: TestClient, cards: Path) -> None:
    rate(client, FIRST, new="1")
    text = rate(client, SECOND, new="0")

    assert "Learn 5 more" not in text
    text = client.get("/drill/card", params={"new": "1"}).text
    assert "/drill/card?topic=&amp;new=7" in text


def test_an_answer_sent_twice_counts_once(
    client: TestClient, cards: Path, services: Services
) -> None:
    given = answer_id(revealed(client, FIRST))

    rate(client, FIRST, "good", answer=given)
    rate(client, FIRST, "good", answer=given)

    assert len(services.store.attempts(FIRST)) == 1
    assert services.schedules()[FIRST].reviews == 1


def test_undo_takes_the_last_answer_back_and_asks_again(
    client: TestClient, cards: Path, services: Services
) -> None:
    rate(client, FIRST)
    before = services.schedules()
    rate(client, SECOND, "again")

    text = client.post("/drill/undo", data={"topic": TOPIC}, headers=HTMX).text

    assert services.schedules() == before
    assert "claim?" in text
    assert "Taken back" in text


def test_with_nothing_done_there_is_nothing_to_undo(client: TestClient, cards: Path) -> None:
    answer = client.post("/drill/undo", data={"topic": TOPIC}, headers=HTMX)

    assert answer.status_code == 409
    assert "no answer of today to take back" in answer.text


def test_plain_forms_work_without_javascript(client: TestClient, cards: Path) -> None:
    page = client.get("/drill/card", params={"topic": TOPIC, "item": FIRST, "revealed": "yes"}).text
    data = {"topic": TOPIC, "item": FIRST, "rating": "hard", "answer": answer_id(page)}

    followed = client.post("/drill/answers", data=data)
    undone = client.post("/drill/undo", data={"topic": TOPIC})

    assert followed.history[0].status_code == 303
    assert "claim?" in followed.text
    assert "What is one and one" in undone.text


@pytest.mark.parametrize(
    ("given", "status", "says"),
    [
        ({"item": "sums/nothing"}, 404, "there is no item called"),
        ({"rating": "great"}, 422, "say again, hard, good, easy"),
        ({"rating": ""}, 422, "is no rating"),
        ({"answer": "1"}, 422, "lacks its id"),
    ],
)
def test_what_is_no_answer_is_refused(
    client: TestClient,
    cards: Path,
    services: Services,
    given: dict[str, str],
    status: int,
    says: str,
) -> None:
    data = {"topic": TOPIC, "item": FIRST, "rating": "good", "answer": "a" * 32, **given}

    answer = client.post("/drill/answers", data=data, headers=HTMX)

    assert answer.status_code == status
    assert says.lower() in answer.text.lower()
    assert services.store.attempts(FIRST) == ()


def test_a_card_that_no_longer_waits_gives_way_to_the_next(client: TestClient, cards: Path) -> None:
    rate(client, FIRST)

    text = revealed(client, FIRST)

    assert "claim?" in text
    assert "data-rating" not in text


def test_a_broken_file_is_named_and_the_other_cards_stay(client: TestClient, cards: Path) -> None:
    (cards.parent / "broken.md").write_text("no heading\n")

    text = client.get("/drill").text

    assert "One fault leaves cards out" in text
    assert "broken.md:1" in text
    assert TOPIC in text


def test_an_edited_file_is_read_anew(
    client: TestClient, cards: Path, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services.cards, "_LOOK_S", 0.0)
    client.get("/drill")

    cards.write_text(CARDS.replace("one and one", "two and two"))

    assert "two and two" in client.get("/drill/card", params={"topic": TOPIC}).text


def test_today_says_how_many_cards_wait(client: TestClient, cards: Path, home: Home) -> None:
    text = client.get("/").text

    assert "10 new cards, about 5 minutes" in text
    assert client.get("/api/v1/today").json()["cards"] == {
        "due": 0,
        "new": 10,
        "done": 0,
        "minutes": 5,
    }


def test_the_api_counts_cards_in_their_topics(client: TestClient, cards: Path) -> None:
    rate(client, FIRST)

    topics = {one["topic"]: one for one in client.get("/api/v1/progress").json()["topics"]}

    assert (topics[TOPIC]["seen"], topics[TOPIC]["items"]) == (1, 2)
