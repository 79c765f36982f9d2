"""How choices and columns are called in sentences and tables that people read."""

from __future__ import annotations

from collections.abc import Mapping

METRIC: Mapping[str, str] = {
    "click_ndcg": "click nDCG",
    "judged_ndcg": "judged nDCG",
    "ipw_ndcg": "propensity-weighted nDCG",
}
LABEL: Mapping[str, str] = {
    "clicks": "clicks as they were clicked",
    "dwell": "clicks with a long stay",
    "judged": "judges' grades",
    "ipw": "satisfied clicks over propensities",
}
PROPENSITIES: Mapping[str, str] = {
    "randomisation": "randomised pages",
    "em": "expectation maximisation",
    "none": "taking all positions alike",
}
SPLIT: Mapping[str, str] = {
    "time": "the last week is held out",
    "query": "a quarter of the queries is held out",
    "rows": "a quarter of the rows is held out",
}
RETRIEVAL: Mapping[str, str] = {"bm25": "BM25", "hybrid": "BM25 and dense vectors"}
COLUMN: Mapping[str, str] = {
    "bm25": "BM25",
    "bm25_share": "BM25 over the query's best",
    "title": "BM25 of the title",
    "dense": "cosine of dense vectors",
    "links": "links",
    "readability": "readability",
    "sensation": "sensation of the title",
    "length": "length",
    "age": "age",
    "words": "words of the query",
    "fresh": "chance that news is wanted",
    "navigational": "chance that one page is wanted",
    "click_rate": "click rate",
    "dwell": "dwell time",
    "position": "position",
}
"""A feature that is not here is the candidate's own."""
