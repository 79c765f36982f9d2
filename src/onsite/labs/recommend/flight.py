"""What the steps of one flight share: the world, its log, and the trained system."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from onsite.labs.core.bench import Bench
from onsite.labs.core.lab import Setting
from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.evaluate import Judged, Parted, judge, parted
from onsite.labs.recommend.log import SLOTS, Log
from onsite.labs.recommend.measure import produce
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.pipeline import System, launch_memory, train_system
from onsite.labs.recommend.policy import Production
from onsite.labs.recommend.recommender import Recommender
from onsite.labs.recommend.world import World


@dataclass(frozen=True, slots=True)
class Ground:
    """Makes what a step asks for once, and remembers it on the bench."""

    setting: Setting
    bench: Bench

    @property
    def design(self) -> RecommendDesign:
        """The candidate's choices."""
        return as_own(self.setting.design)

    @property
    def seed(self) -> int:
        """Of the flight."""
        return self.setting.seed

    @property
    def world(self) -> World:
        """The truth."""
        found: World = self.bench.memory("world", lambda: World.build(self.seed, self.setting.size))
        return found

    @property
    def log(self) -> Log:
        """What production logged."""
        found: Log = self.bench.memory(
            "log_columns", lambda: Log.from_frame(self.bench.keep("log", self._logged))
        )
        return found

    @property
    def mood(self) -> np.ndarray:
        """How content each user was when the log ended, (users,)."""
        return self.bench.keep("mood", lambda: {"mood": self._produced()[1]})["mood"]

    @property
    def logged(self) -> Memory:
        """The memory of the log with looks counted as they come."""
        found: Memory = self.bench.memory("logged", self._remembered)
        return found

    @property
    def memory(self) -> Memory:
        """The memory as the design keeps it."""
        found: Memory = self.bench.memory("memory", lambda: launch_memory(self.design, self.logged))
        return found

    @property
    def system(self) -> System:
        """The design, trained on the whole log."""
        found: System = self.bench.memory(
            "system",
            lambda: train_system(
                self.design, self.memory, self.seed, own=self.setting.own_features
            ),
        )
        return found

    @property
    def split(self) -> Parted:
        """The log in two."""
        found: Parted = self.bench.memory(
            "split", lambda: parted(self.design, self.memory, self.seed)
        )
        return found

    @property
    def judged(self) -> Judged:
        """The design on the test sessions, trained on the other part."""
        found: Judged = self.bench.memory("judged", self._judge)
        return found

    def control(self) -> tuple[Recommender, Memory]:
        """Return the control arm, trained, and the memory that it keeps."""
        if self.setting.against is None:
            return Production(), self.logged
        against = as_own(self.setting.against)
        memory = launch_memory(against, self.logged)
        return train_system(against, memory, self.seed), memory

    def _judge(self) -> Judged:
        system = train_system(
            self.design, self.split.train, self.seed, own=self.setting.own_features
        )
        return judge(system, self.split, self.seed)

    def _remembered(self) -> Memory:
        world = self.world
        days = self.log.days(world.extent.log_days)
        ones = np.ones(SLOTS, np.float32)
        return Memory.of_days(days, world.catalogue, world.audience, ones)

    def _logged(self) -> pl.DataFrame:
        return self._produced()[0].frame()

    def _produced(self) -> tuple[Log, np.ndarray]:
        found: tuple[Log, np.ndarray] = self.bench.memory("produced", self._produce)
        return found

    def _produce(self) -> tuple[Log, np.ndarray]:
        end = produce(self.world)
        return end.memory.log(0), end.mood


def as_own(design: object) -> RecommendDesign:
    """Return the design as this lab's.

    Raises:
        TypeError: if it is another lab's.
    """
    if not isinstance(design, RecommendDesign):
        raise TypeError(f"{type(design).__name__} is not a design of this lab")
    return design
