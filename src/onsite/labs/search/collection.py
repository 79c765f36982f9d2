"""Judged text collections from files: TREC's markup (Cranfield) and tab-separated (MS MARCO)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import sparse

from onsite.content.errors import ContentError
from onsite.labs.core.formats import find, numbered_lines, read_text

__all__ = ["Collection", "is_tsv", "read_trec", "read_tsv"]

QRELS = ("*qrel*.txt", "*qrel*.tsv", "*qrel*")
TREC_QUERIES = ("*qry*", "*topic*", "*quer*")
TSV_QUERIES = ("queries*.tsv", "*quer*.tsv")


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents, queries, and which were judged how.

    Attributes:
        titles, texts: one a document, shape (documents,); a title may be empty.
        queries: one a query.
        relevance: grades, sparse (queries, documents); 0 where not relevant or not judged.
    """

    titles: tuple[str, ...]
    texts: tuple[str, ...]
    queries: tuple[str, ...]
    relevance: sparse.csr_array


def is_tsv(folder: Path) -> bool:
    """Whether a folder has MS MARCO's layout."""
    return (folder / "collection.tsv").is_file()


def read_trec(folder: Path) -> Collection:
    """Read documents (`<doc>`), queries (`<top>`) and judgements (`*qrel*`) of a folder.

    Judgements number queries as the queries' file does. Where they name one that is not there and
    all their numbers lie within the count of queries, as in Cranfield, they number them by order.

    Raises:
        ContentError: at the first line that is not as it should be.
    """
    judged, asked = find(folder, QRELS), find(folder, TREC_QUERIES)
    if judged is None or asked is None:
        lacking = "file of judgements (*qrel*)" if judged is None else "file of queries (*qry*)"
        raise ContentError(folder, 1, f"there is no {lacking}", "put it beside the documents")
    documents: dict[str, tuple[str, str]] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in {".xml", ".trec", ".sgml", ".txt"} or path in (judged, asked):
            continue
        for line, body in _blocks(path, "doc"):
            key = _field(body, "docno")
            if key is None:
                raise ContentError(path, line, "a <doc> without <docno>", "give it a number")
            if key in documents:
                raise ContentError(path, line, f"document {key} is there twice", "drop one")
            documents[key] = (_field(body, "title") or "", _field(body, "text") or "")
    if not documents:
        raise ContentError(folder, 1, "there is no <doc>", "add the file of documents (*.xml)")
    queries: dict[str, str] = {}
    for line, body in _blocks(asked, "top"):
        number, text = _field(body, "num"), _field(body, "title")
        if number is None or text is None:
            raise ContentError(asked, line, "a <top> without <num> or <title>", "give it both")
        queries[re.sub(r"(?i)^number:\s*", "", number)] = text
    return _judge(documents, queries, judged)


def read_tsv(folder: Path) -> Collection:
    """Read `collection.tsv`, `queries*.tsv` (id, tab, text) and judgements of a folder.

    Queries without judgements are left out, since such files hold many.

    Raises:
        ContentError: at the first line that is not as it should be.
    """
    judged, asked = find(folder, QRELS), find(folder, TSV_QUERIES)
    if judged is None or asked is None:
        lacking = "qrels*.tsv" if judged is None else "queries*.tsv"
        raise ContentError(folder, 1, f"there is no {lacking}", "put it beside collection.tsv")
    documents = {key: ("", text) for key, text in _pairs(folder / "collection.tsv")}
    used = {query for _, query, _, _ in _judgements(judged)}
    queries = {key: text for key, text in _pairs(asked) if key in used}
    return _judge(documents, queries, judged)


def _blocks(path: Path, tag: str) -> Iterator[tuple[int, str]]:
    text, line, at = read_text(path), 1, 0
    for opening in re.finditer(rf"(?i)<{tag}>", text):
        line, at = line + text.count("\n", at, opening.start()), opening.start()
        ending = re.compile(rf"(?i)</?{tag}>").search(text, opening.end())
        if ending is None or not ending.group().startswith("</"):
            raise ContentError(path, line, f"<{tag}> is not closed", f"end it with </{tag}>")
        yield line, text[opening.end() : ending.start()]


def _field(body: str, tag: str) -> str | None:
    found = re.search(rf"(?is)<{tag}>(.*?)(?:</{tag}>|(?=<)|$)", body)
    return None if found is None else found[1].strip()


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for number, line in numbered_lines(path):
        key, tab, text = line.partition("\t")
        if not tab:
            raise ContentError(path, number, "no tab between id and text", "write id, tab, text")
        if key in seen:
            raise ContentError(path, number, f"id {key} is there twice", "drop one of the lines")
        seen.add(key)
        yield key, text


def _judgements(path: Path) -> Iterator[tuple[int, str, str, float]]:
    for number, line in numbered_lines(path):
        fields = line.split()
        if len(fields) != 4:
            what = f"{len(fields)} fields where a judgement has 4"
            raise ContentError(path, number, what, "write query, 0, document, grade")
        try:
            grade = int(fields[3])
        except ValueError:
            what = f"the grade {fields[3]!r} is not a whole number"
            raise ContentError(path, number, what, "write 0 for not relevant, 1 or more") from None
        # TREC uses negative grades for junk; like 0, they are worth nothing.
        yield number, fields[0], fields[2], max(grade, 0)


def _judge(
    documents: dict[str, tuple[str, str]], queries: dict[str, str], judged: Path
) -> Collection:
    judgements = list(_judgements(judged))
    rows = {key: row for row, key in enumerate(queries)}
    named = {query for _, query, _, _ in judgements}
    ordinals = {str(row + 1): row for row in range(len(queries))}
    if not named <= rows.keys() and named <= ordinals.keys():
        rows = ordinals
    columns = {key: column for column, key in enumerate(documents)}
    grades: dict[tuple[int, int], float] = {}
    for line, query, document, grade in judgements:
        if query not in rows:
            what = f"query {query} is not among the {len(queries)} queries"
            raise ContentError(judged, line, what, "add the query or drop the line")
        if document not in columns:
            what = f"document {document} is not among the {len(documents)} documents"
            raise ContentError(judged, line, what, "add the document or drop the line")
        cell = rows[query], columns[document]
        # A pair judged twice (Cranfield has some) keeps its best grade, rather than their sum.
        grades[cell] = max(grades.get(cell, 0), grade)
    where = np.array(list(grades), np.int64).reshape(-1, 2).T
    shape = len(queries), len(documents)
    relevance = sparse.csr_array((np.array(list(grades.values())), (where[0], where[1])), shape)
    titles, texts = zip(*documents.values(), strict=True)
    return Collection(titles, texts, tuple(queries.values()), relevance)
