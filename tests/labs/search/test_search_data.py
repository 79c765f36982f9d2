"""Search on real data: layouts are read, faults name their line, and the bars are met."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from onsite.content.errors import ContentError
from onsite.labs.core import metrics
from onsite.labs.search.collection import read_trec, read_tsv
from onsite.labs.search.data import evaluate
from onsite.labs.search.letor import read_letor
from onsite.labs.search.retrieve import Index

DATA = Path(
    os.environ.get("ONSITE_TEST_DATA", Path(__file__).resolve().parents[3] / "../shared/data")
)
CRANFIELD, LETOR = DATA / "cranfield", DATA / "lambdarank"
with_cranfield = pytest.mark.skipif(not CRANFIELD.is_dir(), reason=f"no Cranfield in {DATA}")
with_letor = pytest.mark.skipif(not LETOR.is_dir(), reason=f"no lambdarank example in {DATA}")

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(**files: str) -> Path:
        for name, text in files.items():
            (tmp_path / name.replace("__", ".")).write_text(text)
        return tmp_path

    return put


DOCS = "<doc><docno>7</docno><title>wings</title><text>lift of wings</text></doc>\n"
QUERIES = "<top>\n<num> 3</num>\n<title>lift</title></top>\n"
TREC = {"docs__xml": DOCS, "q__qry__xml": QUERIES, "qrels__txt": "3 0 7 2\n"}


def test_trec_files_are_read(write: Write) -> None:
    found = read_trec(write(**TREC))
    assert (found.titles, found.texts, found.queries) == (("wings",), ("lift of wings",), ("lift",))
    assert found.relevance.toarray().tolist() == [[2.0]]


def test_judgements_that_number_queries_by_order_are_understood(write: Write) -> None:
    found = read_trec(write(**{**TREC, "qrels__txt": "1 0 7 1\r\n"}))
    assert found.relevance.toarray().tolist() == [[1.0]]


def test_a_negative_grade_is_worth_nothing(write: Write) -> None:
    assert read_trec(write(**{**TREC, "qrels__txt": "3 0 7 -1\n"})).relevance.sum() == 0


def test_ms_marco_files_are_read_and_unjudged_queries_left_out(write: Write) -> None:
    folder = write(
        collection__tsv="10\tlift of wings\n11\theat\n",
        queries__dev__tsv="5\tlift\n6\tnobody judged this\n",
        qrels__dev__tsv="5\t0\t10\t1\n",
    )
    found = read_tsv(folder)
    assert found.queries == ("lift",)
    assert found.relevance.toarray().tolist() == [[1.0, 0.0]]


ROWS = "1 qid:4 1:0.5 3:2\n0 qid:4 2:1\n2 qid:9 1:1\n"


def test_letor_rows_are_read_with_their_groups(write: Write) -> None:
    train, test = read_letor(write(train__txt=ROWS, test__txt="0 qid:1 1:1\n"))
    assert train.X.tolist() == [[0.5, 0, 2], [0, 1, 0], [1, 0, 0]]
    assert (train.y.tolist(), train.groups.tolist()) == ([1, 0, 2], [2, 1])
    assert test.X.shape == (1, 3)


def test_groups_are_read_from_a_file_beside_the_rows(write: Write) -> None:
    rows = ROWS.replace("qid:4 ", "").replace("qid:9 ", "")
    folder = write(a__train=rows, a__train__query="1\n2\n", a__test=rows, a__test__query="3\n")
    train, test = read_letor(folder)
    assert (train.groups.tolist(), test.groups.tolist()) == ([1, 2], [3])


TEST = {"test__txt": "0 qid:1 1:1\n"}


@pytest.mark.parametrize(
    ("files", "place", "what"),
    [
        ({}, ":1", "neither a judged collection nor judged rows"),
        ({**TREC, "qrels__txt": "3 0 7 1\n3 0 7\n"}, "qrels.txt:2", "3 fields where"),
        ({**TREC, "qrels__txt": "3 0 7 high\n"}, "qrels.txt:1", "'high' is not a whole"),
        ({**TREC, "qrels__txt": "3 0 8 1\n"}, "qrels.txt:1", "document 8 is not among the 1"),
        ({**TREC, "qrels__txt": "9 0 7 1\n"}, "qrels.txt:1", "query 9 is not among the 1"),
        ({**TREC, "docs__xml": DOCS + "<doc><docno>8"}, "docs.xml:2", "<doc> is not closed"),
        ({**TREC, "docs__xml": DOCS + DOCS}, "docs.xml:2", "document 7 is there twice"),
        ({**TREC, "docs__xml": "<doc><title>x</title></doc>"}, "docs.xml:1", "without <docno>"),
        ({**TREC, "q__qry__xml": "\n<top><num>3</num></top>"}, "q.qry.xml:2", "without <num> or"),
        ({"collection__tsv": "1 x\n", "queries__tsv": "5\tx\n", "qrels__tsv": "5 0 1 1\n"},
         "collection.tsv:1", "no tab between id and text"),
        ({"collection__tsv": "1\tx\n"}, ":1", "there is no qrels"),
        ({"train__txt": ROWS + "1 qid:9 x:1\n", **TEST}, "train.txt:4", "'x:1' is not index:value"),
        ({"train__txt": ROWS + "a qid:9 1:1\n", **TEST}, "train.txt:4", "'a' is not a grade"),
        ({"train__txt": "1 qid:1 2:1 1:1\n", **TEST}, "train.txt:1", "indices do not increase"),
        ({"train__txt": ROWS + ROWS, **TEST}, "train.txt:4", "query 4 starts again"),
        ({"train__txt": "1 1:1\n", **TEST}, "train.txt:1", "no row says which query"),
        ({"train__txt": "1 1:1\n", "train__txt__query": "1\n3\n", **TEST},
         "train.txt.query:2", "the queries have 4 rows, but there are 1"),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence_with_its_line(
    write: Write, files: dict[str, str], place: str, what: str
) -> None:
    folder = write(**files)
    with pytest.raises(ContentError) as caught:
        evaluate(folder, seed=0)
    message = str(caught.value)
    assert f"{place}: " in message
    assert what in message


def test_a_file_that_is_not_utf_8_is_refused_at_its_line(write: Write) -> None:
    folder = write(**TREC)
    (folder / "qrels.txt").write_bytes(b"3 0 7 1\n\xff\n")
    with pytest.raises(ContentError, match=r"qrels\.txt:2: not UTF-8"):
        evaluate(folder, seed=0)


TOPICS = ("wing lift drag", "heat flow plate", "shell load buckling")


def write_collection(write: Write) -> Path:
    """Thirty documents and fifteen queries of three topics, which share their words."""
    rng = np.random.default_rng(0)
    words = [topic.split() for topic in TOPICS]
    docs = [" ".join(rng.choice([*words[n % 3], "air", "test"], 12)) for n in range(30)]
    asked = [" ".join(rng.choice(words[n % 3], 2)) for n in range(15)]
    return write(
        collection__tsv="".join(f"{n}\t{text}\n" for n, text in enumerate(docs)),
        queries__tsv="".join(f"{n}\t{text}\n" for n, text in enumerate(asked)),
        qrels__tsv="".join(
            f"{q}\t0\t{d}\t1\n" for q in range(15) for d in range(30) if q % 3 == d % 3
        ),
    )


@pytest.mark.proof
def test_the_same_seed_evaluates_a_collection_to_the_same_numbers(write: Write) -> None:
    folder = write_collection(write)
    first, second = (evaluate(folder, seed=4).pairs() for _ in range(2))
    assert first == second


def test_an_evaluation_shows_the_pipeline_beside_plain_baselines(write: Write) -> None:
    told: list[float] = []
    found = evaluate(write_collection(write), seed=0, report=lambda share, _: told.append(share))
    assert [row.system for row in found.rows] == ["bm25", "vectors", "pipeline"]
    assert found.pipeline.metrics["ndcg@10"] > 0.8
    assert told == sorted(told)
    assert told[-1] == 1


@with_cranfield
def test_plain_bm25_on_cranfield_is_what_others_measured() -> None:
    found = read_trec(CRANFIELD)
    texts = [f"{title} {text}" for title, text in zip(found.titles, found.texts, strict=True)]
    ids, _ = Index.build(texts).search(found.queries, 10)
    relevance = found.relevance.toarray()
    gains = np.where(ids >= 0, np.take_along_axis(relevance, np.maximum(ids, 0), axis=1), 0)
    assert metrics.ndcg_at(gains, 10, relevance).mean() == pytest.approx(0.388, abs=0.002)


@pytest.mark.proof
@with_cranfield
def test_the_funnel_reaches_its_bar_on_cranfield() -> None:
    found = evaluate(CRANFIELD, seed=0)
    assert found.pipeline.metrics["ndcg@10"] >= 0.45


@with_letor
def test_letor_rows_have_the_shape_that_their_files_say() -> None:
    train, test = read_letor(LETOR)
    assert (train.X.shape, len(train.groups)) == ((3005, 300), 201)
    assert (test.X.shape, len(test.groups)) == ((768, 300), 50)


@pytest.mark.proof
@with_letor
def test_the_ranker_reaches_its_bar_on_lightgbm_s_example() -> None:
    assert evaluate(LETOR, seed=0).pipeline.metrics["ndcg@5"] >= 0.66
