"""What several steps of a flight need: made when first asked for, and kept in the bench."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import lightgbm
import numpy as np
import polars as pl

from onsite.labs.core.bench import Bench
from onsite.labs.core.lab import Setting
from onsite.labs.search import measure
from onsite.labs.search.design import SearchDesign
from onsite.labs.search.features import FeatureSource
from onsite.labs.search.observed import Observed
from onsite.labs.search.pipeline import Ranked, System, index_day
from onsite.labs.search.policy import POOL
from onsite.labs.search.propensity import estimate
from onsite.labs.search.rank import Ranker
from onsite.labs.search.scale import LOG_DAYS, SHOWN
from onsite.labs.search.tables import Tables, tables
from onsite.labs.search.training import Trained, train_ranker
from onsite.labs.search.world import World


class Prepared:
    """A flight's world, log, tables, ranker and systems."""

    def __init__(self, setting: Setting, bench: Bench) -> None:
        self.setting = setting
        self.bench = bench
        self.design = cast(SearchDesign, setting.design)

    @property
    def world(self) -> World:
        """The hidden world: for what users do, never for what the design knows."""
        return measure.world_of(self.setting.seed, self.setting.size)

    def production(self, day: int) -> np.ndarray:
        """Return production's best documents of every query on a day, `POOL` deep."""
        return measure.production_pool(self.setting.seed, self.setting.size, day)

    @property
    def observed(self) -> Observed:
        """What the design may see."""
        return cast(Observed, self.bench.memory("observed", self._observe))

    @property
    def source(self) -> FeatureSource:
        """What the design's features are made of."""
        return cast(FeatureSource, self.bench.memory("source", lambda: measure.source_of(
            self.observed, self.design, self.setting.seed, self.setting.size
        )))  # fmt: skip

    @property
    def propensities(self) -> np.ndarray:
        """What the design takes each position's propensity to be."""
        return self.bench.keep(
            "propensities",
            lambda: {"values": estimate(self.observed.log, self.design.propensities)},
        )["values"]

    @property
    def tables(self) -> Tables:
        """Training and validation rows."""
        return cast(Tables, self.bench.memory("tables", lambda: tables(
            self.observed, self.source, self.design, self.propensities, self.setting.seed,
            self.setting.own_features,
        )))  # fmt: skip

    @property
    def trained(self) -> Trained:
        """The rankers: the one that was validated, and the one that is launched."""
        return cast(Trained, self.bench.memory("trained", self._train))

    @property
    def system(self) -> System:
        """The design's system."""
        return cast(System, self.bench.memory("system", lambda: measure.system_of(
            self.observed, self.source, self.design, self.trained.launched,
            self.setting.own_features,
        )))  # fmt: skip

    @property
    def launch(self) -> Ranked:
        """Every query's candidates on the launch day, with their scores."""
        return cast(Ranked, self.bench.memory("launch", lambda: self.system.candidates(LOG_DAYS)))

    def pools(self, day: int) -> Ranked:
        """Return the system's best documents of every query on a day, `POOL` deep; remembered."""
        return cast(Ranked, self.bench.memory(f"pools_{day}", lambda: self.system.ranked(
            self.launch if day == LOG_DAYS else self.system.candidates(day), POOL
        )))  # fmt: skip

    def pages(self, day: int, queries: np.ndarray, through: int | None = None) -> Ranked:
        """Return the first pages of some queries, from what is remembered where it is.

        Args:
            day: of the searches.
            queries: which ones.
            through: the last day of publication that the index has; the design's without it.
        """
        last = index_day(self.design, day) if through is None else through
        if last == index_day(self.design, day) and self.bench.has(f"pools_{day}"):
            ids, scores = self.pools(day)
            return Ranked(ids[queries, :SHOWN], scores[queries, :SHOWN])
        return self.system.ranked(self.system.candidates(day, queries, last), SHOWN)

    @property
    def control(self) -> System | None:
        """The control arm's system; nothing where production is the control."""
        against = self.setting.against
        if against is None:
            return None
        return cast(System, self.bench.memory("control", lambda: measure.build(
            cast(SearchDesign, against), self.setting.seed, self.setting.size
        )[0]))  # fmt: skip

    def rng(self, purpose: int) -> np.random.Generator:
        """Return chance for one purpose, the same for every design of a seed."""
        return np.random.default_rng([self.setting.seed, 100 + purpose])

    def _observe(self) -> Observed:
        seed, size, share = self.setting.seed, self.setting.size, self.design.explore_share
        texts = measure.texts_of(seed, size)
        log: pl.DataFrame = self.bench.keep("log", lambda: measure.log_of(seed, size, share))
        judged = self.bench.keep("judgements", lambda: measure.judgements_of(seed, size))
        return Observed(texts.documents, texts.queries, log, judged)

    def _train(self) -> Trained:
        made: list[Trained] = []

        def train() -> Trained:
            if not made:
                made.append(train_ranker(self.tables, self.design, self.setting.seed))
            return made[0]

        return Trained(
            self._kept("ranker_validated", lambda: train().validated),
            self._kept("ranker", lambda: train().launched),
        )

    def _kept(self, name: str, make: Callable[[], Ranker]) -> Ranker:
        arrays = self.bench.keep(f"{name}_arrays", lambda: make().arrays())
        booster: lightgbm.Booster | None = None
        if self.design.model != "linear":
            booster = self.bench.keep(name, lambda: cast(lightgbm.Booster, make().booster))
        return Ranker.from_artefacts(self.design.model, booster, arrays)
