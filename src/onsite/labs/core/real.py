"""What a lab's pipeline is worth on real data: each metric beside that of plain baselines."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Evaluation", "Row"]


@dataclass(frozen=True, slots=True)
class Row:
    """How one system did.

    Attributes:
        system: its name; the lab's own pipeline comes last.
        metrics: by name, in the same order for every system.
    """

    system: str
    metrics: dict[str, float]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How the lab's pipeline did on a data set, beside baselines computed in the same run.

    Attributes:
        layout: the layout that the folder was found to have.
        facts: how much there is of what, by name.
        rows: the systems, baselines first.
        remarks: how it was measured and how choices were made, in sentences.
    """

    layout: str
    facts: dict[str, float]
    rows: tuple[Row, ...]
    remarks: tuple[str, ...]

    @property
    def pipeline(self) -> Row:
        """The lab's own pipeline."""
        return self.rows[-1]

    def pairs(self) -> list[tuple[str, float]]:
        """Return everything measured as (name, value), such as `bm25 ndcg@10`."""
        rows = [
            (f"{row.system} {name}", value)
            for row in self.rows
            for name, value in row.metrics.items()
        ]
        return [*self.facts.items(), *rows]
