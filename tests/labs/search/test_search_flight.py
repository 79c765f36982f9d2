"""A flight of the search lab: complete, reproducible, interruptible, and answering the design."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest

from onsite.labs.core.bench import Bench
from onsite.labs.core.flight import fly
from onsite.labs.core.lab import Columns, Results, Setting
from onsite.labs.core.records import Flight, Online, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.search import LAB, measure, phrases, serve
from onsite.labs.search.design import SearchDesign
from onsite.labs.search.features import names
from onsite.labs.search.prepared import Prepared
from onsite.labs.search.searcher import Searcher

TIMED = Step.SCALING


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("search") / "flight"


@pytest.fixture(scope="module")
def flight(folder: Path) -> Flight:
    return fly(LAB, Setting(LAB.strong(), 0, "small"), folder)


def _quiet(share: float, doing: str) -> None:
    """Hear progress and do nothing about it."""


def _step(design: SearchDesign, step: Step) -> StepRecord:
    run = LAB.run(Setting(design, 0, "small"), Bench())
    return run.step(step, Results(), _quiet)


def test_a_flight_has_all_ten_steps_and_results(flight: Flight):
    assert flight.is_complete
    assert flight.online is not None
    assert flight.serving is not None
    assert {"abandonment", "tail_satisfied"} <= set(flight.guardrails)
    assert {"click_ndcg", "ipw_ndcg", "judged_ndcg"} <= set(flight.offline)


@pytest.mark.parametrize("step", list(Step))
def test_a_step_says_something_and_its_plots_fit(flight: Flight, step: Step):
    record = next(one for one in flight.steps if one.step is step)

    assert record.facts
    assert all(remark.endswith((".", "?")) for remark in record.remarks)
    assert all(len(s.x) == len(s.y) for plot in record.plots for s in plot.series)


def test_plots_of_a_flight_have_slugs_of_their_own(flight: Flight):
    slugs = [plot.slug for record in flight.steps for plot in record.plots]

    assert len(set(slugs)) == len(slugs)


def test_the_strong_design_ships(flight: Flight):
    assert flight.online is not None
    assert flight.online.decision == "ship"


def test_the_same_seed_gives_the_same_facts_from_kept_artefacts(flight: Flight, folder: Path):
    run = LAB.run(Setting(LAB.strong(), 0, "small"), Bench(folder))

    again = run.step(Step.TRAINING, Results(), _quiet)

    first = next(one for one in flight.steps if one.step is Step.TRAINING)
    assert again == replace(first, seconds=0.0)


def test_the_same_seed_gives_the_same_facts_made_anew(flight: Flight):
    again = _step(SearchDesign(), Step.INFERENCE)

    first = next(one for one in flight.steps if one.step is Step.INFERENCE)
    assert again.facts == first.facts


@pytest.mark.usefixtures("flight")
def test_serving_answers_as_the_evaluated_system_does(folder: Path):
    handle = serve.load(folder)
    observed = measure.observed_of(0, "small", SearchDesign().explore_share)
    system, _, _ = measure.build(SearchDesign(), 0, "small")
    pages = system.pages(28)
    asked = np.random.default_rng(1).choice(len(observed.queries), 40, replace=False)

    served = [handle({"query": observed.queries["text"][int(q)]})["documents"] for q in asked]

    shared = [len(set(a) & set(pages[q])) / 10 for a, q in zip(served, asked, strict=True)]
    # The simulation's index also counts words of documents yet to come: a few places differ.
    assert np.mean(shared) > 0.8


def test_the_case_points_at_facts_that_a_flight_has(flight: Flight):
    named = set(re.findall(r"`([a-z_0-9]+)`", (LAB.folder / "case.md").read_text()))
    facts = {name for record in flight.steps for name in record.facts}

    assert named - facts - {field.name for field in fields(Online)} == set()


def test_people_read_words_rather_than_the_names_of_options(flight: Flight):
    said = [
        *(remark for record in flight.steps for remark in record.remarks),
        *(fact for record in flight.steps for fact in record.facts.values()),
        *(plot.title for record in flight.steps for plot in record.plots),
        *(
            series.name
            for record in flight.steps
            for plot in record.plots
            for series in plot.series
        ),
    ]

    assert [one for one in said if isinstance(one, str) and re.search(r"[a-z]_[a-z]", one)] == []


@pytest.mark.parametrize("name", ["METRIC", "LABEL", "PROPENSITIES", "SPLIT", "RETRIEVAL"])
def test_every_option_has_a_phrase(name: str):
    options = next(
        choice.options
        for choice in SearchDesign.choices()
        if choice.name == {"METRIC": "offline_metric"}.get(name, name.lower())
    )

    assert set(getattr(phrases, name)) == set(options)


def test_every_feature_has_a_phrase():
    seen = names(SearchDesign(features="everything", position_feature="serving_too"))

    assert set(seen) <= set(phrases.COLUMN)


@pytest.mark.parametrize(
    "design", [SearchDesign(), SearchDesign(model="linear", freshness_boost=2.0)]
)
def test_a_page_does_not_depend_on_what_is_ranked_beside_it(design: SearchDesign):
    prepared = Prepared(Setting(design, 0, "small"), Bench())
    some, day = np.array([3, 7, 11]), 30

    alone = prepared.pages(day, some)
    prepared.pools(day)
    remembered = prepared.pages(day, some)

    assert alone.ids.tobytes() == remembered.ids.tobytes()
    assert alone.scores.tobytes() == remembered.scores.tobytes()


def test_an_index_of_another_day_is_not_taken_for_the_remembered_one():
    prepared = Prepared(Setting(SearchDesign(), 0, "small"), Bench())
    every, day = np.arange(len(prepared.observed.queries)), 40
    prepared.pools(day)

    old = prepared.pages(day, every, through=28)

    assert prepared.observed.published[old.ids[old.ids >= 0]].max() <= 28
    assert prepared.observed.published[prepared.pages(day, every).ids].max() > 28


def test_the_freshness_rule_is_served_in_the_unit_in_which_it_was_evaluated(tmp_path: Path):
    design = SearchDesign(freshness_boost=2.0, trees=20)
    prepared = Prepared(Setting(design, 0, "small"), Bench(tmp_path))

    serve.write(prepared.bench, prepared.system, prepared.observed)

    assert prepared.system.spread not in {0.0, 1.0}
    assert Searcher.read(tmp_path).system.spread == prepared.system.spread


@pytest.mark.parametrize(("classifier", "fresh"), [("off", 0.0), ("rules", 1.0)])
def test_a_query_never_seen_is_understood_as_the_design_says(
    classifier: str, fresh: float, tmp_path: Path
):
    design = SearchDesign(query_classifier=classifier, trees=10)
    prepared = Prepared(Setting(design, 0, "small"), Bench(tmp_path))
    serve.write(prepared.bench, prepared.system, prepared.observed)

    understood = Searcher.read(tmp_path).understood("latest zzzz", -1)

    assert understood.fresh.tolist() == [fresh]


@pytest.mark.usefixtures("flight")
def test_a_query_never_seen_is_answered(folder: Path):
    answer = serve.load(folder)({"query": "zzzz qqqq"})

    assert set(answer["stages_ms"]) == {"understanding", "retrieval", "ranking", "rules"}


def test_a_remark_answers_the_choice_that_leaks():
    said = " ".join(_step(SearchDesign(features="everything"), Step.TRAINING).remarks)

    assert "answer sheet" in said


def test_a_row_split_is_told_that_it_measures_memory():
    said = " ".join(_step(SearchDesign(split="rows"), Step.DATA).remarks)

    assert "measures memory" in said


def test_own_features_reach_training_and_serving(tmp_path: Path):
    def own(columns: Columns) -> np.ndarray:
        return np.column_stack([columns["bm25"] * columns["readability"], columns["age"]])

    design = SearchDesign(trees=30)
    plain, _, _ = measure.build(design, 0, "small")
    system, found, _ = measure.build(design, 0, "small", own)
    serve.write(Bench(tmp_path), system, measure.observed_of(0, "small", design.explore_share))

    assert found.train.X.shape[1] == len(plain.ranker.booster.feature_name()) + 2
    text = measure.observed_of(0, "small", design.explore_share).queries["text"][0]
    assert serve.load(tmp_path)({"query": text})["documents"]


@pytest.mark.parametrize(
    "changes",
    [
        {"model": "linear"},
        {"model": "pointwise", "offline_metric": "click_ndcg"},
        {"label": "judged", "offline_metric": "judged_ndcg", "judged_queries": "head"},
        {"features": "with_ctr", "split": "query", "propensities": "em", "retrieval": "bm25"},
        {"explore_share": 0.0, "query_classifier": "rules", "dedupe": False, "spelling": False},
    ],
    ids=["linear", "pointwise", "judged", "with_ctr", "bare"],
)
def test_a_design_of_other_choices_is_measured(changes: dict[str, object]):
    measured = LAB.measure(SearchDesign(**changes), 0, "small")

    assert 0.3 < measured.online["satisfied"] < 0.9
    assert all(0 <= value <= 1 for value in measured.offline.values())


def test_a_worse_design_is_stopped_against_the_strong_one():
    setting = Setting(LAB.baseline(), 0, "small", against=LAB.strong())
    results = Results()

    LAB.run(setting, Bench()).step(Step.EXPERIMENT, results, _quiet)

    assert results.online is not None
    assert results.online.decision == "stop"
    assert not results.guardrails["abandonment"].holds
