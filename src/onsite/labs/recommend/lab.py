"""The recommendation lab."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onsite.labs.core.design import Design
from onsite.labs.core.lab import Gaming, Lab, Measurement, Run, Setting, Size
from onsite.labs.recommend.columns import OWN_FEATURES_DOC
from onsite.labs.recommend.design import NEAREST, RecommendDesign
from onsite.labs.recommend.traps import GAMES_THE_METRIC, TRAPS

if TYPE_CHECKING:
    from onsite.labs.core.bench import Bench


class RecommendLab(Lab):
    """A feed of short-lived items for users whose tastes wander."""

    name = "recommend"
    title = "Recommendation"
    summary = "Fill a feed of ten slots from a catalogue that is born and dies within days."
    folder = Path(__file__).parent
    design_type = RecommendDesign
    traps = TRAPS
    gaming = Gaming("ndcg", GAMES_THE_METRIC)
    own_features_doc = OWN_FEATURES_DOC

    def baseline(self) -> Design:
        """Return the design nearest to the production system."""
        return NEAREST

    def run(self, setting: Setting, bench: Bench) -> Run:
        """Begin a flight."""
        from onsite.labs.recommend.run import (  # noqa: PLC0415 - a second; forms do not need it
            RecommendRun,
        )

        return RecommendRun(setting, bench)

    def measure(self, design: Design, seed: int, size: Size) -> Measurement:
        """Measure a design without a flight."""
        from onsite.labs.recommend.measure import measure_design  # noqa: PLC0415

        return measure_design(_own(design), seed, size)

    def production(self, seed: int, size: Size) -> Measurement:
        """Measure the production system in the same way."""
        from onsite.labs.recommend.measure import measure_production  # noqa: PLC0415

        return measure_production(seed, size)


def _own(design: Design) -> RecommendDesign:
    if not isinstance(design, RecommendDesign):
        raise TypeError(f"{type(design).__name__} is not a design of this lab")
    return design
