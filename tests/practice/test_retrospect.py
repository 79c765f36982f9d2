"""Looking back over the log."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from onsite.practice.retrospect import WEEKS, activity, how_predictions_turned_out
from onsite.recall.history import Attempt, Event

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)  # a Wednesday


def attempt(days_ago: float, verdict: str = "accepted", item: str = "pca") -> Attempt:
    at = NOW - timedelta(days=days_ago)
    return Attempt(f"{item} {days_ago}", item, "problem", at, verdict, 0.1, "x", {})


def test_tries_are_counted_by_week() -> None:
    tries = [attempt(0), attempt(1), attempt(1.5, "wrong-answer"), attempt(8), attempt(7 * WEEKS)]
    weeks = activity(tries, NOW)
    assert len(weeks) == WEEKS
    assert (weeks[-1].accepted, weeks[-1].other) == (2, 1)
    assert (weeks[-2].accepted, weeks[-2].other) == (1, 0)
    assert sum(one.accepted + one.other for one in weeks) == 4
    assert all(one.begins.weekday() == 0 for one in weeks)


def test_each_review_after_the_first_is_a_prediction_that_turned_out() -> None:
    tries = [attempt(20), attempt(10), attempt(1), attempt(5, item="tf-idf")]
    found = how_predictions_turned_out(tries, [], {"pca": 20.0, "tf-idf": 20.0}, NOW)
    assert found.reviews == 2
    assert sum(one.recalled * one.count for one in found.bins) == 2


def test_a_review_that_ended_with_the_solution_was_not_recalled() -> None:
    seen = Event("e", "pca", "problem", NOW - timedelta(days=5), "solution", "")
    found = how_predictions_turned_out([attempt(20)], [seen], {"pca": 20.0}, NOW)
    assert [(one.recalled, one.count) for one in found.bins] == [(0.0, 1)]


def test_an_empty_log_predicts_nothing() -> None:
    assert how_predictions_turned_out([], [], {"pca": 20.0}, NOW).bins == ()
