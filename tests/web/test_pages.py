"""Every page and every button, asked without a browser; the journeys look at them in one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onsite.content.catalogs import all_problems, find_problem
from onsite.practice.home import Home
from onsite.web.services import Services
from web.conftest import ITEM

RUN = "a" * 32
PROBLEMS = [problem.slug for problem in all_problems()]


def right(services: Services) -> str:
    return services.catalog.find(ITEM).reference.read_text()


def judged(client: TestClient, source: str, run: str = RUN) -> str:
    answer = client.post(f"/problems/{ITEM}/runs", data={"source": source, "run": run})
    assert answer.status_code == 200, answer.text
    return answer.text


@pytest.mark.parametrize("path", ["/", "/problems", "/progress"])
def test_an_empty_home_has_every_page(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "<h1>" in answer.text


@pytest.mark.parametrize("item", PROBLEMS)
def test_every_problem_has_its_page(client: TestClient, item: str) -> None:
    answer = client.get(f"/problems/{item}")
    assert answer.status_code == 200
    assert find_problem(item).title.replace("'", "&#39;") in answer.text


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/nowhere", "There is no page at /nowhere."),
        ("/problems/k-meanz", "did you mean &#39;k-means&#39;?"),
        (f"/problems/{ITEM}/attempts/9", "has no attempt 9"),
        (f"/problems/{ITEM}/solution", "once you solved this problem, or gave it up"),
        ("/runs/0/events", "there is no such run"),
        ("/static/nothing.js", "There is no page"),
        ("/static/..%2f..%2fapp.py", "There is no page"),
    ],
)
def test_what_is_not_there_is_a_sentence(client: TestClient, path: str, says: str) -> None:
    answer = client.get(path)
    assert 400 <= answer.status_code < 500
    assert says.lower() in answer.text.lower()


def test_the_wrong_method_is_a_sentence(client: TestClient) -> None:
    answer = client.delete("/problems")
    assert answer.status_code == 405
    assert "DELETE is not what /problems takes" in answer.text


def test_filters_leave_what_matches_and_count_the_rest(client: TestClient) -> None:
    answer = client.get("/problems", params={"text": "lloyd"}, headers={"hx-request": "true"})
    assert "k-means by Lloyd" in answer.text
    assert "1 of " in answer.text
    assert "<html" not in answer.text


def test_a_right_answer_streams_its_cases_and_is_recorded(
    client: TestClient, services: Services
) -> None:
    stream = judged(client, right(services))
    assert 'data-verdict="accepted"' in stream
    assert "Rated" in stream
    assert stream.rstrip().endswith("event: finished\ndata:")
    assert [one.verdict for one in services.store.attempts(ITEM)] == ["accepted"]


def test_a_wrong_answer_shows_the_smallest_failing_input(
    client: TestClient, services: Services
) -> None:
    stream = judged(client, "def add_up(x, y):\n    return -1.0\n")
    assert 'data-verdict="wrong-answer"' in stream
    assert "Smallest failing input" in stream
    assert [one.verdict for one in services.store.attempts(ITEM)] == ["wrong-answer"]


def test_what_a_submission_prints_is_shown_not_obeyed(
    client: TestClient, services: Services
) -> None:
    stream = judged(
        client, 'def add_up(x, y):\n    print("<script>alert(1)</script>")\n    raise ValueError\n'
    )
    assert "<script>" not in stream
    assert "&lt;script&gt;" in stream


def test_a_repeated_submission_is_taken_once(client: TestClient, services: Services) -> None:
    judged(client, right(services))
    again = client.post(f"/problems/{ITEM}/runs", data={"source": "x", "run": RUN})
    assert again.status_code == 409
    assert len(services.store.attempts(ITEM)) == 1


def test_a_verdict_is_found_again_when_the_page_is_opened_again(
    client: TestClient, services: Services
) -> None:
    judged(client, right(services))
    assert 'data-verdict="accepted"' in client.get(f"/problems/{ITEM}").text
    assert 'data-verdict="accepted"' in client.get(f"/runs/{RUN}/events").text


def test_solutions_are_shown_once_solved(client: TestClient, services: Services) -> None:
    judged(client, right(services))
    answer = client.get(f"/problems/{ITEM}/solution", headers={"hx-request": "true"})
    assert answer.status_code == 200
    assert "Mistakes that people make" in answer.text


def test_giving_up_shows_them_too_and_counts(client: TestClient, services: Services) -> None:
    answer = client.post(f"/problems/{ITEM}/give-up", follow_redirects=False)
    assert answer.status_code == 303
    assert client.get(f"/problems/{ITEM}/solution").status_code == 200
    assert [one.what for one in services.store.events(ITEM)] == ["solution"]


def test_the_history_says_how_much_changed(client: TestClient, services: Services) -> None:
    judged(client, "def add_up(x, y):\n    return -1.0\n", "b" * 32)
    judged(client, "def add_up(x, y):\n    return -2.0\n", "c" * 32)
    history = client.get(f"/problems/{ITEM}/attempts").text
    assert "+1" in history
    assert "−1" in history
    assert "return -1.0" in client.get(f"/problems/{ITEM}/attempts/2").text


@pytest.mark.parametrize("rating", ["", "great", "AGAIN"])
def test_what_is_no_rating_is_refused(client: TestClient, rating: str) -> None:
    answer = client.post(f"/problems/{ITEM}/rating", data={"rating": rating})
    assert answer.status_code == 422
    assert "say again, hard, good, easy" in answer.text


def test_there_is_nothing_to_rate_before_a_sitting(client: TestClient) -> None:
    assert client.post(f"/problems/{ITEM}/rating", data={"rating": "good"}).status_code == 409


def test_a_rating_of_one_s_own_counts(client: TestClient, services: Services) -> None:
    judged(client, right(services))
    answer = client.post(f"/problems/{ITEM}/rating", data={"rating": "easy"})
    assert "easy" in answer.text
    assert services.store.events(ITEM)[-1].detail == "easy"


def test_the_first_saving_begins_the_work(
    client: TestClient, services: Services, home: Home
) -> None:
    answer = client.put(f"/problems/{ITEM}/draft", json={"source": "x = 1\n", "version": 0})
    assert answer.status_code == 200
    assert home.draft(ITEM).read_text() == "x = 1\n"
    assert [one.what for one in services.store.events(ITEM)] == ["started"]


def test_a_draft_that_changed_elsewhere_is_not_overwritten(client: TestClient, home: Home) -> None:
    path = f"/problems/{ITEM}/draft"
    seen = client.put(path, json={"source": "mine\n", "version": 0}).json()["version"]
    home.draft(ITEM).write_text("theirs\n")
    answer = client.put(path, json={"source": "mine again\n", "version": seen})
    assert answer.status_code == 409
    assert answer.json()["source"] == "theirs\n"
    assert home.draft(ITEM).read_text() == "theirs\n"


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{", b'{"source": 1, "version": 0}', b'{"source": "x", "version": true}',
     b"[" * 10_000, b"\xff"],
    ids=["empty", "list", "broken", "number", "boolean", "deep", "no-utf-8"],
)  # fmt: skip
def test_what_is_no_draft_is_refused(client: TestClient, home: Home, body: bytes) -> None:
    answer = client.put(f"/problems/{ITEM}/draft", content=body)
    assert answer.status_code == 422
    assert not home.draft(ITEM).exists()


def test_a_broken_problem_is_named_and_the_others_stay(
    client: TestClient, tmp_path: Path, services: Services
) -> None:
    (tmp_path / "catalog" / "problems" / ITEM / "problem.md").write_text("---\ntitle: [\n---\n")
    answer = client.get("/problems")
    assert answer.status_code == 200
    assert "One problem cannot be read" in answer.text
    assert "k-means by Lloyd" in answer.text
    assert client.get(f"/problems/{ITEM}").status_code == 422


def test_a_script_gets_its_errors_as_problem_details(client: TestClient) -> None:
    answer = client.get("/problems/nothing", headers={"accept": "application/json"})
    assert answer.headers["content-type"] == "application/problem+json"
    assert json.loads(answer.text)["status"] == 404


def test_assets_are_served_compressed_and_for_ever(client: TestClient) -> None:
    page = client.get("/").text
    script = page.partition('src="')[2].partition('"')[0]
    answer = client.get(script, headers={"accept-encoding": "br"})
    assert answer.headers["content-encoding"] == "br"
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"].startswith("text/javascript")
