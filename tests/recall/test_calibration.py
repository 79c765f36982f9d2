"""Predicted against actual recall."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.stats import binomtest

from onsite.recall.calibration import EDGES, Prediction, calibration


def test_predictions_are_binned_and_counted() -> None:
    found = calibration([Prediction(0.92, True), Prediction(0.94, False), Prediction(0.6, True)])
    assert [(one.predicted, one.recalled, one.count) for one in found.bins] == [
        (0.6, 1.0, 1),
        (pytest.approx(0.93), 0.5, 2),
    ]
    assert found.reviews == 3


@pytest.mark.parametrize("edge", EDGES[1:])
def test_every_prediction_falls_into_exactly_one_bin(edge: float) -> None:
    near = [Prediction(p, True) for p in (edge - 1e-9, edge, min(1.0, edge + 1e-9))]
    assert sum(one.count for one in calibration(near).bins) == 3


def test_the_log_loss_is_that_of_the_formula() -> None:
    found = calibration([Prediction(0.9, True), Prediction(0.8, False)])
    assert found.log_loss == pytest.approx(-(math.log(0.9) + math.log(0.2)) / 2)


def test_a_sure_prediction_that_fails_costs_much_and_not_everything() -> None:
    assert math.isfinite(calibration([Prediction(1.0, False)]).log_loss)


def test_without_reviews_there_is_nothing_to_say() -> None:
    found = calibration([])
    assert (found.bins, found.reviews) == ((), 0)
    assert math.isnan(found.log_loss)


def test_a_bin_s_interval_holds_the_true_share_as_often_as_it_says() -> None:
    rng = np.random.default_rng(0)
    true, trials = 0.88, 400
    holds = 0
    for _ in range(trials):
        found = calibration([Prediction(0.88, bool(one)) for one in rng.random(40) < true])
        holds += found.bins[0].low <= true <= found.bins[0].high
    # Wilson's interval covers about 95 %; two-sided at 1e-6.
    assert binomtest(holds, trials, 0.95).pvalue > 1e-6
