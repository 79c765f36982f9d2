"""The observable columns of a pair of query and document, by name: also what own features get."""

from __future__ import annotations

from collections.abc import Mapping

COLUMNS: Mapping[str, str] = {
    "query": "number of the query",
    "document": "number of the document",
    "day": "day of the search",
    "bm25": "BM25 of the query in the document's whole text",
    "bm25_share": "the same, over the query's best",
    "title": "BM25 of the query in the title alone",
    "dense": "cosine of the dense vectors (NaN without them)",
    "links": "how well linked the document is, standardised",
    "readability": "how well written it is, as a classifier sees it, standardised",
    "sensation": "how sensational its title is, as a classifier sees it, standardised",
    "length": "words of the document",
    "age": "days since publication",
    "words": "words of the query",
    "fresh": "probability that the query asks for news",
    "navigational": "probability that the query asks for one certain page",
}
RANKED_BY = tuple(name for name in COLUMNS if name not in {"query", "document", "day"})
