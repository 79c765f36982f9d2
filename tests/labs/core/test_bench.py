"""Artefacts are made once, kept whole, and read back as they were."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
import polars as pl
import pytest

from onsite.labs.core.bench import Bench


def booster() -> lightgbm.Booster:
    X = np.random.default_rng(0).normal(size=(100, 2))
    data = lightgbm.Dataset(X, X[:, 0] > 0)
    return lightgbm.train({"objective": "binary", "verbosity": -1}, data, num_boost_round=3)


ARTEFACTS: dict[str, tuple[Any, Any]] = {
    "table": (lambda: pl.DataFrame({"day": [1, 2], "query": ["a", "b"]}), lambda one: one.rows()),
    "model": (booster, lambda one: one.predict(np.eye(2)).tolist()),
    "arrays": (
        lambda: {"x": np.arange(3), "names": np.array(["a", "ü"])},
        lambda one: {name: values.tolist() for name, values in one.items()},
    ),
}


@pytest.mark.parametrize("kind", ARTEFACTS)
def test_an_artefact_is_read_back_as_it_was_made(tmp_path: Path, kind: str) -> None:
    make, content = ARTEFACTS[kind]
    made = Bench(tmp_path).keep("it", make)

    read = Bench(tmp_path).keep("it", lambda: pytest.fail("made again"))

    assert content(read) == content(made)


def test_an_artefact_is_made_once(tmp_path: Path) -> None:
    bench, made = Bench(None), []

    for _ in range(2):
        bench.keep("it", lambda: made.append(1) or {"x": np.zeros(1)})  # type: ignore[func-returns-value]

    assert made == [1]


def test_what_was_half_written_is_not_taken_for_whole(tmp_path: Path) -> None:
    (tmp_path / "it.npz.partial").write_bytes(b"half")

    kept = Bench(tmp_path).keep("it", lambda: {"x": np.ones(1)})

    assert kept["x"].tolist() == [1.0]


def test_arrays_of_objects_are_refused(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.keep("it", lambda: {"x": np.array([{}], dtype=object)})

    with pytest.raises(ValueError, match="allow_pickle"):
        Bench(tmp_path).keep("it", lambda: {"x": np.ones(1)})
