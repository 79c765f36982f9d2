"""The ten steps of a machine-learning system's design, in the order in which they are flown."""

from __future__ import annotations

from enum import StrEnum


class Step(StrEnum):
    """One step of the flow; its value is what files, JSON and pages call it."""

    PROBLEM = "problem"
    NEED = "need-ml"
    METRICS = "metrics"
    DATA = "data"
    MVP = "mvp"
    TRAINING = "training"
    INFERENCE = "inference"
    SCALING = "scaling"
    EXPERIMENT = "experiment"
    MONITORING = "monitoring"

    @property
    def heading(self) -> str:
        """The step as pages and files head it."""
        return _HEADINGS[self]


_HEADINGS = {
    Step.PROBLEM: "Problem",
    Step.NEED: "Is machine learning needed?",
    Step.METRICS: "Metrics",
    Step.DATA: "Data and labels",
    Step.MVP: "First version",
    Step.TRAINING: "Model and training",
    Step.INFERENCE: "Inference",
    Step.SCALING: "Serving at scale",
    Step.EXPERIMENT: "A/B test and deployment",
    Step.MONITORING: "Monitoring and updates",
}
