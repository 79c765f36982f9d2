"""What a design may see: documents, queries, the log of what was clicked, and judgements."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

LOG_COLUMNS = {
    "day": "day of the search, from 0",
    "search": "number of the search: the rows of one page share it",
    "user": "who searched",
    "query": "number of the query",
    "document": "number of the document shown",
    "position": "where it was shown, from 1",
    "policy": "what ordered the page: 'production', or 'shuffled' for a page in random order",
    "randomised": "whether the page was in random order",
    "propensity": "chance that the policy would show this document in this place",
    "clicked": "whether it was clicked",
    "dwell": "seconds that the reader stayed after the click, 0 without one",
}
DOCUMENT_COLUMNS = {
    "document": "its number",
    "title": "its title",
    "body": "its text",
    "published": "day of publication; negative before the log began",
    "links": "how well linked it is, standardised",
    "readability": "how well written, as a classifier sees it",
    "sensation": "how sensational its title is, as a classifier sees it",
}
JUDGEMENT_COLUMNS = {
    "sample": "which sample of queries it is of: 'head' or 'stratified'",
    "query": "number of the query",
    "document": "number of the document",
    "grade": "0 (useless) to 3 (just what was wanted), as the judge saw it",
    "kind": "what the judge took the query to be: navigational, informational, fresh or long-tail",
}


@dataclass(frozen=True, slots=True)
class Observed:
    """Everything that a design may use.

    Attributes:
        documents: columns of `DOCUMENT_COLUMNS`, in the order of their numbers, which is that of
            their publication from day 0 on.
        queries: `query` and `text`, in the order of their numbers.
        log: columns of `LOG_COLUMNS`, in the order of the searches.
        judgements: columns of `JUDGEMENT_COLUMNS`, of documents published before the launch.
    """

    documents: pl.DataFrame
    queries: pl.DataFrame
    log: pl.DataFrame
    judgements: pl.DataFrame

    @property
    def published(self) -> np.ndarray:
        """Return each document's day of publication, (documents,)."""
        return self.documents["published"].to_numpy()
