"""Two flights side by side: which choices differ, and what that did."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from onsite.labs.core.comparison import Change, compare, spelt, what_it_did
from onsite.labs.core.records import Flight, Guardrail, Online, Serving

BEFORE = Flight(
    "toy", 0, "small", {"label": "clicks", "depth": 10},
    offline={"ndcg": 0.5, "recall": 0.0},
    online=Online("reward", 1.0, 1.01, 0.01, (-0.01, 0.03), 0.3, "hold"),
    serving=Serving(1.0, 2.0, 4.0, 50.0),
    guardrails={"hides": Guardrail(0.1, 0.1, True)},
)  # fmt: skip
AFTER = replace(
    BEFORE,
    design={"label": "dwell", "depth": 10},
    offline={"ndcg": 0.4, "recall": 0.2},
    online=Online("reward", 1.0, 1.1, 0.1, (0.05, 0.15), 0.001, "ship"),
    serving=Serving(1.0, 2.0, 2.0, 50.0),
    guardrails={"hides": Guardrail(0.1, 0.2, False)},
)


def named(changes: tuple[Change, ...]) -> dict[str, Change]:
    return {one.name: one for one in changes}


def test_only_the_choices_that_differ_are_listed() -> None:
    assert compare(BEFORE, AFTER).choices == (Change("design", "label", "clicks", "dwell"),)
    assert compare(BEFORE, BEFORE).choices == ()


@pytest.mark.parametrize(
    ("change", "name"), [({"seed": 1}, "seed"), ({"size": "large"}, "size"),
                         ({"own_features": "ab"}, "own_features"),
                         ({"against": {"label": "dwell"}}, "against: label")],
)  # fmt: skip
def test_another_setting_is_named_too(change: dict[str, object], name: str) -> None:
    assert set(named(compare(BEFORE, replace(BEFORE, **change)).choices)) == {name}  # type: ignore[arg-type]


def test_results_are_compared_relatively() -> None:
    effects = named(compare(BEFORE, AFTER).effects)

    assert effects["ndcg"].relative == pytest.approx(-0.2)
    assert effects["p99_ms"].relative == pytest.approx(-0.5)
    assert effects["recall"].relative is None


@pytest.mark.parametrize(
    ("interval", "beyond"), [((0.05, 0.15), True), ((0.02, 0.15), False), ((-0.2, -0.1), True)]
)
def test_a_lift_is_beyond_noise_where_the_intervals_leave_each_other_out(
    interval: tuple[float, float], beyond: bool
) -> None:
    online = Online("reward", 1.0, 1.1, 0.1, interval, 0.01, "ship")

    effects = named(compare(BEFORE, replace(BEFORE, online=online)).effects)

    assert effects["lift"].is_beyond_noise is beyond


def test_flights_of_two_labs_are_not_compared() -> None:
    with pytest.raises(ValueError, match="cannot be compared"):
        compare(BEFORE, replace(BEFORE, lab="other"))


def test_a_result_that_one_flight_lacks_is_a_gap() -> None:
    effects = named(compare(replace(BEFORE, serving=None, online=None), AFTER).effects)

    assert effects["p50_ms"].before is None
    assert spelt(effects["p50_ms"], None) == "–"
    assert "lift" not in effects


def test_a_comparison_is_plain_values() -> None:
    plain = compare(BEFORE, AFTER).as_json()

    assert json.loads(json.dumps(plain)) == plain


@pytest.mark.parametrize(
    ("name", "before", "after", "did"),
    [
        ("label", "clicks", "dwell", ""),
        ("lift", "+1.0\u202f%", "+10.0\u202f%", "beyond the intervals"),
        ("hides", "✓ holds", "✗ does not hold", ""),
        ("decision", "hold", "ship", ""),
        ("p50_ms", "1\u202fms", "1\u202fms", "same"),
    ],
)
def test_a_change_is_spelt_for_people(name: str, before: str, after: str, did: str) -> None:
    change = named(compare(BEFORE, AFTER).changes)[name]

    assert (spelt(change, change.before), spelt(change, change.after)) == (before, after)
    assert what_it_did(change) == did
