"""The search ranking lab."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onsite.labs.core.design import Design
from onsite.labs.core.lab import Gaming, Lab, Measurement, Run, Setting, Size
from onsite.labs.search.columns import COLUMNS
from onsite.labs.search.design import SearchDesign
from onsite.labs.search.traps import GAMES_THE_METRIC, TRAPS

if TYPE_CHECKING:
    from onsite.labs.core.bench import Bench


class SearchLab(Lab):
    """A search engine whose logs were made by BM25 and a fondness for well-linked pages."""

    name = "search"
    title = "Search ranking"
    summary = "Rank documents for queries from four weeks of clicks that mislead."
    folder = Path(__file__).parent
    design_type = SearchDesign
    traps = TRAPS
    gaming = Gaming("click_ndcg", GAMES_THE_METRIC)
    own_features_doc = "\n".join(f"{name}: {doc}" for name, doc in COLUMNS.items())

    def strong(self) -> SearchDesign:
        """Return an honest strong design: the defaults."""
        return SearchDesign()

    def baseline(self) -> SearchDesign:
        """Return the design nearest to production: words and raw clicks, nothing understood."""
        return SearchDesign(
            label="clicks",
            propensities="none",
            offline_metric="click_ndcg",
            judged_queries="head",
            spelling=False,
            query_classifier="off",
            retrieval="bm25",
            candidates=60,
            model="linear",
            explore_share=0.0,
            retrain="weekly",
            cuped=False,
        )

    def run(self, setting: Setting, bench: Bench) -> Run:
        """Begin a flight."""
        from onsite.labs.search.run import SearchRun  # noqa: PLC0415 - a second; forms do not need it

        return SearchRun(setting, bench)

    def measure(self, design: Design, seed: int, size: Size) -> Measurement:
        """Measure a design without a flight."""
        from onsite.labs.search.measure import measure  # noqa: PLC0415

        return measure(_own(design), seed, size)

    def production(self, seed: int, size: Size) -> Measurement:
        """Measure the production system in the same way."""
        from onsite.labs.search.measure import production  # noqa: PLC0415

        return production(seed, size)


def _own(design: Design) -> SearchDesign:
    if not isinstance(design, SearchDesign):
        raise TypeError(f"a search lab flies a SearchDesign, not {type(design).__name__}")
    return design


LAB = SearchLab()
