"""EASE by circumstances: its formula, its limits, and what it may read."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from onsite.labs.recommend.candidates import Ease
from onsite.labs.recommend.contextual import Circumstances, ContextualEase

RNG = np.random.default_rng(0)
TABLE = sparse.csr_array((RNG.random((40, 8)) < 0.4) * 1.0)
HOURS, STARS = RNG.integers(0, 5, TABLE.nnz) * 3600.0, RNG.integers(1, 6, TABLE.nnz) * 1.0


def by_cell(table: sparse.csr_array, values: np.ndarray) -> sparse.csr_array:
    return sparse.csr_array((values, table.indices, table.indptr), shape=table.shape)


def circumstances(table: sparse.csr_array, seconds: object, ratings: object) -> Circumstances:
    every = (np.broadcast_to(np.asarray(each, float), table.nnz) for each in (seconds, ratings))
    return Circumstances(*(by_cell(table, each) for each in every))


def test_weights_are_eases_on_a_matrix_that_has_the_gram_of_its_formula() -> None:
    when, liking = (by_cell(TABLE, each).toarray() for each in (HOURS, (STARS - 3) / 2))
    apart = np.abs(when[:, :, None] - when[:, None, :])
    had = TABLE.toarray()[:, :, None] * TABLE.toarray()[:, None, :]
    pairs = (0.2 + 0.8 * np.exp(-apart / 600)) * (1 + liking[:, :, None] * liking[:, None, :])
    root = np.linalg.cholesky((had * pairs).sum(axis=0)).T
    found = ContextualEase(circumstances(TABLE, HOURS, STARS), 5.0).fit(TABLE)
    expected = Ease(5.0).fit(sparse.csr_array(root))
    np.testing.assert_allclose(found.arrays()["weights"], expected.arrays()["weights"], atol=1e-6)


@pytest.mark.parametrize(("seconds", "far"), [(7.0, 0.2), (HOURS, 1.0)], ids=["at once", "b = 1"])
def test_where_circumstances_tell_nothing_apart_it_is_ease(seconds: object, far: float) -> None:
    known = circumstances(TABLE, seconds, 4.0)
    found = ContextualEase(known, 5.0, far=far).fit(TABLE).scores(TABLE)
    np.testing.assert_allclose(found, Ease(5.0).fit(TABLE).scores(TABLE), atol=1e-5)


@pytest.mark.parametrize(
    ("seconds", "ratings"),
    [
        (np.tile([0.0, 10.0, 1e6], 30), 4.0),
        (0.0, np.tile([5.0, 5.0, 1.0], 30)),
    ],
    ids=["one sitting", "one opinion"],
)
def test_items_had_in_like_circumstances_speak_for_one_another(
    seconds: object, ratings: object
) -> None:
    table = sparse.csr_array(np.ones((30, 3)))
    weights = (
        ContextualEase(circumstances(table, seconds, ratings), 5.0)
        .fit(table)
        .scores(sparse.csr_array(np.eye(3)))
    )
    assert weights[0, 1] > 2 * weights[0, 2]


def test_circumstances_of_what_it_is_not_fitted_to_are_not_read() -> None:
    kept = RNG.random(TABLE.nnz) < 0.7
    cells = TABLE.tocoo()
    where = cells.coords[0][kept], cells.coords[1][kept]
    part = sparse.csr_array((np.ones(kept.sum()), where), shape=TABLE.shape)
    of_all = ContextualEase(circumstances(TABLE, HOURS, STARS)).fit(part)
    of_part = ContextualEase(circumstances(part, HOURS[kept], STARS[kept])).fit(part)
    np.testing.assert_array_equal(of_all.scores(part), of_part.scores(part))


def test_an_interaction_of_unknown_circumstances_is_an_error() -> None:
    known = circumstances(sparse.csr_array(np.eye(2)), 0.0, 1.0)
    with pytest.raises(KeyError, match="without circumstances"):
        known.of(sparse.csr_array(np.ones((2, 2))))
