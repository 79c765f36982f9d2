"""The labs' pages and every button on them, asked without a browser; the flights are real ones."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onsite.judge import Judge
from onsite.labs.core import design_file
from onsite.labs.core.steps import Step
from onsite.practice.flights import find_flight, kept_flights
from onsite.practice.home import Home
from onsite.practice.labs import LabFolder, find_lab, lab_names
from onsite.web import flying
from onsite.web.app import create_app
from onsite.web.designing import texts_of
from onsite.web.flight_state import FlightState
from onsite.web.flight_words import spoken
from onsite.web.services import Services
from onsite.web.settings import Settings
from web.conftest import ADDRESS

LAB = find_lab("search")
BASELINE = texts_of(LAB.baseline().values())
STRONG = texts_of(LAB.strong().values())
FRAGMENT = {"hx-request": "true"}
PATIENCE_S = 90.0


def served(home: Home) -> TestClient:
    """A server over a home; it runs while it is entered."""
    services = Services(home, Judge(1), Settings(judges=1))
    return TestClient(create_app(services), base_url=ADDRESS, raise_server_exceptions=False)


def services_of(client: TestClient) -> Services:
    found: Services = client.app.state.services  # type: ignore[attr-defined]
    return found


def version_of(page: str) -> str:
    found = re.search(r'name="version" value="(\w*)"', page)
    assert found
    return found[1]


def words_of(page: str) -> str:
    """What a page says, without its markup."""
    return " ".join(
        unescape(re.sub(r"<(script|style).*?</\1>|<[^>]+>", " ", page, flags=re.S)).split()
    )


def fly(client: TestClient, choices: dict[str, str], run: str, **order: str) -> str:
    """Take off; return the fragment that answers."""
    page = client.get("/labs/search").text
    form = {**choices, "version": version_of(page), "run": run, "size": "small", **order}
    answer = client.post("/labs/search/flights", data=form, headers=FRAGMENT)
    assert answer.status_code == 200, answer.text
    return answer.text


def awaited(client: TestClient, run: str, event: str) -> None:
    """Wait until a flight tells something."""
    until = time.monotonic() + PATIENCE_S
    while not any(one["event"] == event for one in services_of(client).runs.events(run)):
        assert time.monotonic() < until, services_of(client).runs.events(run)
        time.sleep(0.05)


@pytest.fixture(scope="module")
def flown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A server whose candidate flew the baseline and then the strong design, through the page."""
    folder = tmp_path_factory.mktemp("flown")
    with served(Home(folder, f"sqlite:///{folder / 'onsite.db'}")) as client:
        for run, choices in (("1" * 32, BASELINE), ("2" * 32, STRONG)):
            fly(client, choices, run)
            stream = client.get(f"/labs/search/flights/run/{run}/events").text
            assert "Read the results" in stream, stream[-3000:]
        yield client


def names(client: TestClient) -> list[str]:
    return [one.name for one in kept_flights(services_of(client).home, "search")]


def test_labs_that_were_not_flown_say_how_to_begin(client: TestClient) -> None:
    answer = client.get("/labs")

    said = words_of(answer.text)
    assert answer.status_code == 200
    assert "Nothing is flown yet." in said
    assert [one for one in lab_names() if find_lab(one).title not in said] == []


def test_labs_tell_what_was_flown_and_what_was_best(flown: TestClient) -> None:
    said = words_of(flown.get("/labs").text)

    assert "2 flights flown" in said
    assert "best: ✓ ship" in said


def test_without_the_extra_the_page_says_how_to_install_it(tmp_path: Path) -> None:
    program = (
        "import sys; sys.modules['pydantic'] = None; sys.modules['lightgbm'] = None\n"
        "from pathlib import Path\n"
        "from starlette.testclient import TestClient\n"
        "from onsite.judge import Judge\n"
        "from onsite.practice.home import Home\n"
        "from onsite.web.app import create_app\n"
        "from onsite.web.services import Services\n"
        "from onsite.web.settings import Settings\n"
        "services = Services(Home(Path(sys.argv[1]), 'sqlite://'), Judge(1), Settings(judges=1))\n"
        "with TestClient(create_app(services), base_url=sys.argv[2]) as client:\n"
        "    for path in ('/labs', '/labs/search', '/labs/search/compare'):\n"
        "        answer = client.get(path)\n"
        "        print(answer.status_code, 'pip install' in answer.text)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path), ADDRESS],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.stdout.splitlines() == ["200 True", "501 True", "501 True"], done.stderr


@pytest.mark.parametrize("name", lab_names())
def test_a_lab_asks_its_question_and_explains_every_choice(client: TestClient, name: str) -> None:
    answer = client.get(f"/labs/{name}")

    lab, said = find_lab(name), words_of(answer.text)
    assert answer.status_code == 200
    choices = lab.design_type.choices()
    docs = [one.doc for one in choices] + [doc for one in choices for doc in one.options.values()]
    assert [one for one in docs if one not in said] == []
    assert [one for one in choices if f'name="{one.name}"' not in answer.text] == []
    assert said.index("The question") < said.index("Your design")


def test_the_answers_of_the_case_are_folded(client: TestClient) -> None:
    page = client.get("/labs/search").text

    folded = "".join(re.findall(r"<details.*?</details>", page, flags=re.S))
    assert "Very strong" in folded
    assert "We run a site where people search" not in folded


@pytest.mark.parametrize("name", lab_names())
def test_the_form_as_it_is_shown_is_the_baseline_and_can_be_sent(
    client: TestClient, name: str
) -> None:
    page = client.get(f"/labs/{name}").text

    sent = form_in(page)
    assert sent.items() >= texts_of(find_lab(name).baseline().values()).items()


def form_in(page: str) -> dict[str, str]:
    """What a browser would send of the design's form."""
    radios = re.findall(r'<input type="radio"[^>]*name="(\w+)" value="([^"]*)" checked', page)
    texts = re.findall(r'<input id="\w+" name="(\w+)"[^>]*? value="([^"]*)"', page)
    selects = re.findall(r'<select id="\w+" name="(\w+)".*?</select>', page, flags=re.S)
    chosen = {
        name: re.search(rf'name="{name}".*?<option value="([^"]*)" selected', page, flags=re.S)
        for name in selects
    }
    return {**dict(radios), **dict(texts), **{n: c[1] for n, c in chosen.items() if c}}


def test_saving_writes_the_file_with_every_choice_explained(client: TestClient, home: Home) -> None:
    form = {**BASELINE, "trees": "120", "version": ""}

    answer = client.post("/labs/search/design", data=form, follow_redirects=True)

    place = LabFolder.of(home, "search")
    design = design_file.read(place.design, LAB.design_type)
    assert answer.status_code == 200
    assert "1 of its choices differs from the baseline" in words_of(answer.text)
    assert design.values() == {**LAB.baseline().values(), "trees": 120}
    assert "# How many trees a boosted ranker may have." in place.design.read_text()
    assert place.ranker.exists()


def test_saving_what_is_already_there_keeps_the_files_own_comments(
    client: TestClient, home: Home
) -> None:
    place = LabFolder.of(home, "search")
    place.folder.mkdir(parents=True)
    place.design.write_text(design_file.write(LAB.baseline(), LAB.title) + "# mine\n")
    version = version_of(client.get("/labs/search").text)

    client.post("/labs/search/design", data={**BASELINE, "version": version})

    assert place.design.read_text().endswith("# mine\n")


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("trees", "9999", "Trees must be a whole number from 10 to 600; “9999” is not."),
        ("trees", "many", "“many” is not."),
        ("trees", "1e3", "“1e3” is not."),
        ("ab_share", "nan", "A/B share must be a number from 0.01 to 0.5; “nan” is not."),
        ("label", "guesses", "Label cannot be “guesses”"),
        ("label", "", "Label is not chosen yet"),
        ("spelling", "maybe", "Spelling cannot be “maybe”"),
    ],
)
def test_what_is_not_allowed_is_said_and_kept_as_it_was_typed(
    client: TestClient, home: Home, name: str, value: str, why: str
) -> None:
    answer = client.post("/labs/search/design", data={**BASELINE, "candidates": "77", name: value})

    assert answer.status_code == 422
    assert why in words_of(answer.text)
    assert f'href="#choice-{name}"' in answer.text
    assert 'value="77"' in answer.text
    assert value in form_in(answer.text).get(name, value)
    assert not LabFolder.of(home, "search").design.exists()


def test_a_file_changed_elsewhere_is_not_overwritten_unseen(client: TestClient, home: Home) -> None:
    client.post("/labs/search/design", data={**BASELINE, "version": ""})
    seen = version_of(client.get("/labs/search").text)
    place = LabFolder.of(home, "search")
    place.design.write_text(place.design.read_text().replace("trees = 200", "trees = 300"))
    mine = {**BASELINE, "trees": "100"}

    refused = client.post("/labs/search/design", data={**mine, "version": seen}, headers=FRAGMENT)
    kept = design_file.read(place.design, LAB.design_type).values()["trees"]
    insisted = client.post(
        "/labs/search/design", data={**mine, "version": version_of(refused.text)}, headers=FRAGMENT
    )

    assert refused.status_code == 409
    assert "Trees 100 300" in words_of(refused.text)
    assert 'name="trees"' in refused.text
    assert kept == 300
    assert insisted.status_code == 200
    assert design_file.read(place.design, LAB.design_type).values()["trees"] == 100


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('# mine\nlabel = "guesses"\ntrees = 50\n', 'design.toml:2: `label` cannot be "guesses"'),
        ("trees = = 5\n", "design.toml:1: this is not TOML"),
        ("treez = 5\n", "design.toml:1: there is no choice called `treez`"),
    ],
    ids=["value", "syntax", "name"],
)
def test_a_broken_file_is_named_with_its_line_and_mended_by_the_form(
    client: TestClient, home: Home, text: str, says: str
) -> None:
    place = LabFolder.of(home, "search")
    place.folder.mkdir(parents=True)
    place.design.write_text(text)

    page = client.get("/labs/search")
    form = {**form_in(page.text), "version": version_of(page.text)}
    saved = client.post("/labs/search/design", data=form, follow_redirects=True)

    assert page.status_code == 200
    assert says in words_of(page.text)
    assert saved.status_code == 200, words_of(saved.text)[:2000]
    assert design_file.read(place.design, LAB.design_type)
    assert place.design.with_name("design.before-repair.toml").read_text() == text


def test_a_broken_files_allowed_values_are_kept(client: TestClient, home: Home) -> None:
    place = LabFolder.of(home, "search")
    place.folder.mkdir(parents=True)
    place.design.write_text('label = "guesses"\ntrees = 50\nab_share = 1\n')

    page = client.get("/labs/search").text

    assert form_in(page)["trees"] == "50"
    assert "The file says guesses, which is not allowed" in words_of(page)


def test_the_strong_design_is_shown_only_after_a_flight(
    client: TestClient, flown: TestClient
) -> None:
    before = client.get("/labs/search?design=strong").text
    after = flown.get("/labs/search?design=strong").text

    assert "once you flew one of your own" in words_of(before)
    assert form_in(before).items() >= BASELINE.items()
    assert form_in(after).items() >= STRONG.items()
    assert "it is not saved yet" in words_of(after)


def test_an_earlier_flights_design_can_be_taken_up_again(flown: TestClient) -> None:
    page = flown.get(f"/labs/search?design={names(flown)[0]}").text

    assert form_in(page).items() >= BASELINE.items()


def test_own_features_are_said_to_be_written_once_they_are(client: TestClient, home: Home) -> None:
    client.post("/labs/search/design", data={**BASELINE, "version": ""})
    before = words_of(client.get("/labs/search").text)
    ranker = LabFolder.of(home, "search").ranker
    ranker.write_text("def features(columns):\n    return columns['title'][:, None]\n")

    after = words_of(client.get("/labs/search").text)

    assert f"Not written yet. Open {ranker}" in before
    assert "Written. The model gets what" in after
    assert "return columns['title'][:, None]" in after


@pytest.mark.parametrize(
    ("order", "says"),
    [
        ({"seed": "-1"}, "The seed must be a whole number"),
        ({"seed": "９"}, "The seed must be a whole number"),
        ({"seed": "99999999999999999999"}, "The seed must be a whole number"),
        ({"size": "huge"}, "The size must be one of small, standard, large"),
        ({"against": "strong"}, "the strong design once you flew one of your own"),
        ({"against": "/etc/passwd"}, "The control must be production"),
        ({"trees": "0"}, "Trees must be a whole number from 10 to 600"),
    ],
)
def test_what_cannot_be_flown_is_refused_with_a_sentence(
    client: TestClient, home: Home, order: dict[str, str], says: str
) -> None:
    form = {**BASELINE, "version": "", "run": "a" * 32, **order}

    answer = client.post("/labs/search/flights", data=form, headers=FRAGMENT)

    assert answer.status_code == 422
    assert says in words_of(answer.text)
    assert not LabFolder.of(home, "search").flights.exists()


def test_a_flight_goes_on_without_the_server_and_alone(home: Home) -> None:
    run = "b" * 32
    with served(home) as client:
        fragment = fly(client, BASELINE, run, size="standard")
        awaited(client, run, "doing")
    with served(home) as client:
        page = client.get("/labs/search").text
        second = client.post(
            "/labs/recommend/flights",
            data={**texts_of(find_lab("recommend").baseline().values()), "version": ""},
            headers=FRAGMENT,
        )
        elsewhere = words_of(client.get("/labs/recommend").text)
        cancelled = client.post(f"/labs/search/flights/run/{run}/cancel", headers=FRAGMENT)
        stream = client.get(f"/labs/search/flights/run/{run}/events").text

        assert f'hx-sse:connect="/labs/search/flights/run/{run}/events"' in fragment
        assert f'hx-sse:connect="/labs/search/flights/run/{run}/events"' in page
        assert second.status_code == 409
        assert "A flight of Search ranking is under way" in words_of(second.text)
        assert "A flight of search is under way" in elsewhere
        assert cancelled.status_code == 204
        assert "Cancelled" in stream
        assert stream.rstrip().endswith("event: finished\ndata:")
        assert flying.under_way(services_of(client)) is None


def test_a_flight_whose_process_is_killed_says_so_and_goes_on_when_flown_again(home: Home) -> None:
    run, again = "c" * 32, "d" * 32
    with served(home) as client:
        fly(client, BASELINE, run)
        awaited(client, run, "step")
        os.killpg(services_of(client).runs.header(run).pid, signal.SIGKILL)
        told = words_of(client.get(f"/labs/search/flights/run/{run}/events").text)
        page = words_of(client.get("/labs/search").text)

        fly(client, BASELINE, again)
        events = client.get(f"/labs/search/flights/run/{again}/events").text

    assert "The flight ended early" in told
    assert "kept: fly the same design with the same seed and size" in told
    assert "The flight ended early" in page
    assert "kept from before" in events
    assert "Read the results" in events


def test_the_same_request_twice_is_taken_once(flown: TestClient) -> None:
    form = {**STRONG, "version": version_of(flown.get("/labs/search").text), "run": "1" * 32}

    answer = flown.post("/labs/search/flights", data=form, headers=FRAGMENT)

    assert answer.status_code == 409
    assert "This was sent twice" in words_of(answer.text)
    assert flying.under_way(services_of(flown)) is None


def test_an_error_in_ones_own_features_is_told_with_its_line(
    client: TestClient, home: Home
) -> None:
    client.post("/labs/search/design", data={**BASELINE, "version": ""})
    ranker = LabFolder.of(home, "search").ranker
    ranker.write_text("def features(columns):\n    return columns['no such column']\n")
    run = "e" * 32

    fly(client, BASELINE, run)
    told = words_of(client.get(f"/labs/search/flights/run/{run}/events").text)

    assert f"{ranker}:2: " in told


def test_a_flight_is_followed_step_by_step(flown: TestClient) -> None:
    stream = flown.get(f"/labs/search/flights/run/{'2' * 32}/events").text

    said = words_of(stream)
    assert [step.heading for step in Step if step.heading not in said] == []
    assert "Queries: 360" in said
    assert stream.rstrip().endswith("event: finished\ndata:")


def test_a_run_belongs_to_its_lab(flown: TestClient) -> None:
    assert flown.get(f"/labs/recommend/flights/run/{'1' * 32}/events").status_code == 404
    assert flown.post(f"/labs/recommend/flights/run/{'1' * 32}/cancel").status_code == 404
    assert flown.get(f"/labs/search/flights/run/{'9' * 32}/events").status_code == 404


def test_the_results_tell_everything_that_was_found(flown: TestClient) -> None:
    name = names(flown)[0]
    page = flown.get(f"/labs/search/flights/{name}").text

    said = words_of(page)
    flight = find_flight(services_of(flown).home, "search", name).flight
    assert flight.online is not None
    low, high = flight.online.interval
    assert said.index("interval") < said.index("Guardrails") < said.index("Traps")
    assert said.index("Traps") < said.index("The ten steps") < said.index("asks next")
    remarks = [one for step in flight.steps for one in step.remarks]
    assert [one for one in remarks if " ".join(spoken(one).split()) not in said] == []
    assert low < high
    traps = LAB.fallen_into(LAB.baseline())
    assert [one.say for one in traps if one.say not in said] == []
    assert "What do inverse propensity weights do" in said
    assert set(re.findall(r"\b[a-z]+(?:_[a-z0-9]+)+\b", said)) == set()


def test_every_plot_is_drawn_from_json_and_has_a_table(flown: TestClient) -> None:
    name = names(flown)[1]
    page = flown.get(f"/labs/search/flights/{name}").text

    flight = find_flight(services_of(flown).home, "search", name).flight
    plots = [plot for step in flight.steps for plot in step.plots]
    figures = re.findall(r"<figure data-chart>.*?</figure>", page, flags=re.S)
    drawn = [json.loads(re.findall(r"<script.*?>(.*?)</script>", one, re.S)[0]) for one in figures]
    assert [one["title"] for one in drawn] == [plot.title for plot in plots]
    assert all("<details" in one and "<table>" in one for one in figures)


def test_pages_need_no_style_and_no_script_of_their_own(flown: TestClient) -> None:
    paths = [
        "/labs",
        "/labs/search",
        f"/labs/search/flights/{names(flown)[1]}",
        "/labs/search/compare",
    ]
    pages = [flown.get(path).text for path in paths]

    assert [path for path, page in zip(paths, pages, strict=True) if " style=" in page] == []
    scripts = [one for page in pages for one in re.findall(r"<script[^>]*>", page)]
    assert [one for one in scripts if "nonce=" not in one] == []


def test_headings_come_in_order(flown: TestClient) -> None:
    for path in ("/labs", "/labs/search", f"/labs/search/flights/{names(flown)[0]}"):
        levels = [int(one) for one in re.findall(r"<h([1-6])", flown.get(path).text)]
        assert levels[0] == 1
        assert [b for a, b in pairwise(levels) if b > a + 1] == []


def test_the_report_is_one_file_under_a_policy_of_its_own(flown: TestClient) -> None:
    answer = flown.get(f"/labs/search/flights/{names(flown)[0]}/report")

    policy = answer.headers["content-security-policy"]
    assert answer.status_code == 200
    assert "script" not in policy
    assert "default-src 'none'" in policy
    assert "<script" not in answer.text
    assert "Flight report" in answer.text


def test_two_flights_are_compared_by_what_changed_and_what_came_of_it(flown: TestClient) -> None:
    one, other = names(flown)
    page = flown.get(f"/labs/search/compare?a={one}&b={other}").text

    said = words_of(page)
    assert "Label Clicks IPW" in said
    assert "beyond the intervals" in said
    titles = re.findall(r"<figcaption>(.*?)</figcaption>", page)
    drawn = json.loads(
        re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.S)[0]
    )
    assert titles
    assert {line["name"][:2] for line in drawn["series"]} == {"A:", "B:"}


def test_comparing_takes_two_flights(client: TestClient) -> None:
    answer = client.get("/labs/search/compare")

    assert answer.status_code == 200
    assert "This takes two flights" in words_of(answer.text)


@pytest.mark.parametrize(
    "path",
    [
        "/labs/serach",
        "/labs/search/flights/none",
        "/labs/search/flights/none/report",
        "/labs/search?design=none",
        "/labs/search/flights/..%2f..",
    ],
)
def test_what_is_not_there_is_a_sentence(client: TestClient, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 404
    assert "Traceback" not in answer.text


def test_a_flight_of_another_version_is_shown_without_its_traps(
    flown: TestClient, tmp_path: Path
) -> None:
    kept = find_flight(services_of(flown).home, "search", names(flown)[0])
    folder = tmp_path / "labs" / "search" / "flights" / "old"
    folder.mkdir(parents=True)
    text = (
        (kept.folder / "flight.json").read_text().replace('"judged_queries": "head"', '"gone": 1')
    )
    (folder / "flight.json").write_text(text)

    with served(Home(tmp_path, f"sqlite:///{tmp_path / 'onsite.db'}")) as client:
        page = client.get("/labs/search/flights/old")
        design = client.get("/labs/search?design=old")

    assert page.status_code == 200
    assert "has other choices than this version" in words_of(page.text)
    assert "with other choices than this version" in words_of(design.text)


def test_the_time_left_is_known_from_the_last_flight() -> None:
    usual = dict.fromkeys(Step, 2.0)
    begun = FlightState("0" * 32).after(
        [
            {"event": "ordered", "size": "small"},
            {"event": "step", "step": "problem", "seconds": 1.0, "kept": False, "facts": [],
             "remark": ""},
            {"event": "doing", "step": "need-ml", "share": 0.5, "doing": "", "left": None},
        ]
    )  # fmt: skip

    assert begun.seconds_left(usual) == pytest.approx(8 * 2.0 + 1.0)
    assert begun.seconds_left({}) is None
    assert begun.percent == 15


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("You decide by ipw_ndcg.", "You decide by IPW nDCG."),
        ("item_knn would find 92%", "item kNN would find 92%"),
        ("Nothing to change", "Nothing to change"),
    ],
)
def test_names_of_facts_are_spoken(text: str, said: str) -> None:
    assert spoken(text) == said
