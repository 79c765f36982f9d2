"""The design's declarations, the traps as data, the case, and the wall around the truth."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from onsite.labs.core.design import Choice
from onsite.labs.core.lab import Columns, Trap
from onsite.labs.core.steps import Step
from onsite.labs.search import LAB, measure
from onsite.labs.search.columns import COLUMNS
from onsite.labs.search.design import SearchDesign
from onsite.labs.search.traps import TRAPS
from onsite.labs.search.world import World

CHOICES = SearchDesign.choices()
SIGNALS = (
    "Problem understanding",
    "Formulation and metrics",
    "Data and features",
    "Modelling",
    "Evaluation and experiment",
    "Serving and monitoring",
    "Communication",
)


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.name)
def test_a_choice_says_what_it_decides_and_what_each_option_does(choice: Choice):
    assert choice.doc.endswith(".")
    assert choice.options or (choice.low is not None and choice.high is not None)
    assert all(choice.options.values())


def test_there_is_a_choice_in_every_step_but_the_first_two():
    assert {choice.step for choice in CHOICES} == set(Step) - {Step.PROBLEM, Step.NEED}


def test_an_unknown_choice_is_refused():
    with pytest.raises(ValidationError):
        SearchDesign(magic=True)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.slug)
def test_a_trap_is_of_valid_choices_that_fall_into_it(trap: Trap):
    base = SearchDesign(**trap.base)

    assert not trap.is_in(base)
    assert trap.is_in(base.changed(**trap.changes))


def test_traps_have_names_of_their_own():
    assert len({trap.slug for trap in TRAPS}) == len(TRAPS) >= 8


def test_the_strong_design_falls_into_no_trap():
    assert not LAB.fallen_into(LAB.strong())


@pytest.mark.parametrize("signal", SIGNALS)
def test_the_case_describes_a_signal_at_four_levels(signal: str):
    text = (LAB.folder / "case.md").read_text(encoding="utf-8")
    section = text.split(f"### {signal}\n")[1].split("\n### ")[0].split("\n## ")[0]

    levels = [line.split("**")[1] for line in section.splitlines() if line.startswith("- **")]
    assert levels == ["Very weak", "Weak", "Strong", "Very strong"]


def test_the_case_has_probes_and_all_ten_steps():
    text = (LAB.folder / "case.md").read_text(encoding="utf-8")

    assert text.split("## Follow-up probes\n")[1].count("\n- ") >= 10
    assert [f"### {n}. {step.heading}" in text for n, step in enumerate(Step, 1)] == [True] * 10


def test_own_features_are_documented_column_by_column():
    assert LAB.own_features_doc.splitlines() == [f"{k}: {v}" for k, v in COLUMNS.items()]


def test_the_truth_cannot_be_reached_from_the_columns_of_own_features():
    seen: list[Columns] = []

    def own(columns: Columns) -> np.ndarray:
        seen.append(columns)
        return np.zeros((len(columns["query"]), 1))

    measure.build(SearchDesign(trees=10), 3, "small", own)

    assert all(set(columns) == set(COLUMNS) for columns in seen)
    # Plain numbers, each array its own: no view through which to walk to what lies behind.
    assert all(a.base is None for columns in seen for a in columns.values())
    assert all(a.dtype.kind in "fi" for columns in seen for a in columns.values())


def test_no_column_is_a_hidden_attribute_of_the_documents():
    world = World.make(3, "small")
    observed = measure.observed_of(3, "small", 0.04)
    visible = [observed.documents[n].to_numpy() for n in ("links", "readability", "sensation")]
    hidden = [world.documents.quality, world.documents.authority, world.documents.clickbait]

    correlations = [abs(np.corrcoef(a, b)[0, 1]) for a in visible for b in hidden]

    assert max(correlations) < 0.97


def test_serving_does_not_load_the_world():
    code = "import sys, onsite.labs.search.serve; print([m for m in sys.modules if '.world' in m])"

    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ast.literal_eval(found.stdout) == []


def test_nothing_that_a_design_decides_names_the_world():
    folder = Path(LAB.folder)
    sides = ("features", "labels", "rank", "retrieve", "serve", "design", "data", "pipeline",
             "matching", "training", "propensity", "understanding", "click_stats", "spelling",
             "policy", "observed", "evaluation")  # fmt: skip

    naming = [s for s in sides if "search.world" in (folder / f"{s}.py").read_text("utf-8")]

    assert naming == []
