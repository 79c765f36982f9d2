"""Judged feature rows from files: svmlight with query groups, as LETOR and LightGBM have them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.datasets import load_svmlight_files

from onsite.content.errors import ContentError
from onsite.labs.core.formats import find, missing, numbered_lines

__all__ = ["Judged", "files", "read_letor"]

TRAIN = ("train.txt", "*.train", "*train*.svm*", "*train*.txt")
TEST = ("test.txt", "*.test", "*test*.svm*", "*test*.txt")


@dataclass(frozen=True, slots=True)
class Judged:
    """Rows of features with grades, grouped by query.

    Attributes:
        X: features, float32 (rows, features); a feature that a row leaves out is 0.
        y: grades, float64 (rows,).
        groups: rows of each query in order, summing to the rows.
    """

    X: np.ndarray
    y: np.ndarray
    groups: np.ndarray


def files(folder: Path) -> tuple[Path, Path] | None:
    """Return a folder's files for training and for testing, or nothing if it lacks either."""
    train, test = find(folder, TRAIN), find(folder, TEST)
    return None if train is None or test is None else (train, test)


def read_letor(folder: Path) -> tuple[Judged, Judged]:
    """Read the training and the test rows of a folder.

    A query's rows lie together. Its group comes from `qid:` in each row, or, as LightGBM has it,
    from a file beside it called like it with `.query` added: the rows of each query, a line each.

    Raises:
        ContentError: at the first line that is not as it should be.
    """
    found = files(folder)
    if found is None:
        fix = "name them train.txt and test.txt, or *.train and *.test"
        raise missing(folder, "there are no rows to train and to test on", fix)
    try:
        loaded = load_svmlight_files([str(path) for path in found], query_id=True)
    except ValueError:
        for path in found:
            _find_fault(path)
        raise
    parts = []
    for at, path in enumerate(found):
        X, y, queries = loaded[3 * at : 3 * at + 3]
        if not len(y):
            raise ContentError(path, 1, "there is no row", "add rows: grade, then index:value")
        parts.append(Judged(X.toarray().astype(np.float32), y, _groups(path, queries, len(y))))
    return parts[0], parts[1]


def _groups(path: Path, queries: np.ndarray, rows: int) -> np.ndarray:
    beside = path.with_name(f"{path.name}.query")
    if beside.is_file():
        return _sizes(beside, rows)
    if len(queries) != rows or "qid:" not in next(numbered_lines(path))[1]:
        fix = f"write qid: in each row, or the rows of each query in {beside.name}"
        raise ContentError(path, 1, "no row says which query it belongs to", fix)
    starts = np.flatnonzero(np.r_[True, queries[1:] != queries[:-1]])
    named, times = np.unique(queries[starts], return_counts=True)
    if times.max() > 1:
        again = starts[np.flatnonzero(queries[starts] == named[times.argmax()])[1]]
        line = [number for number, text in numbered_lines(path) if text.split("#")[0].strip()]
        what = f"query {named[times.argmax()]} starts again after others"
        raise ContentError(path, line[again], what, "sort the rows by query")
    return np.diff(np.r_[starts, rows])


def _sizes(path: Path, rows: int) -> np.ndarray:
    sizes = []
    for number, line in numbered_lines(path):
        if not line.strip().isdigit() or int(line) == 0:
            what = f"{line.strip()!r} is not a number of rows"
            raise ContentError(path, number, what, "write how many rows the query has")
        sizes.append(int(line))
    if sum(sizes) != rows:
        what = f"the queries have {sum(sizes)} rows, but there are {rows}"
        raise ContentError(path, len(sizes), what, "make them sum to the rows")
    return np.array(sizes)


def _find_fault(path: Path) -> None:
    """Say which line the library could not read; it names none."""
    for number, line in numbered_lines(path):
        grade, *fields = line.split("#")[0].split() or ["0"]
        for at, text in enumerate([f"grade:{grade}", *fields]):
            name, colon, value = text.partition(":")
            is_named = at == 0 or name == "qid" or name.isdigit()
            if not (colon and is_named and _is_number(value)):
                what = (
                    f"{text.removeprefix('grade:')!r} is not {'index:value' if at else 'a grade'}"
                )
                raise ContentError(path, number, what, "write the grade, then index:value pairs")
        indices = [int(text.split(":")[0]) for text in fields if not text.startswith("qid:")]
        if indices != sorted(set(indices)):
            what = "the feature indices do not increase"
            raise ContentError(path, number, what, "sort the row's features, each index once")


def _is_number(text: str) -> bool:
    try:
        return bool(np.isfinite(float(text)))
    except ValueError:
        return False
