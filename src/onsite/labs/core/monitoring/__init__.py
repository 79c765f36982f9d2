"""Watching a system in production: monitors, their alarms, incidents, and when to train again."""

from onsite.labs.core.monitoring.days import Day, Incident
from onsite.labs.core.monitoring.injection import (
    late_labels,
    new_category,
    null_feature,
    scale_feature,
)
from onsite.labs.core.monitoring.monitors import (
    MONITORS,
    CategoryMonitor,
    DriftMonitor,
    LabelMonitor,
    Monitor,
    NullMonitor,
    PredictionMonitor,
    QualityMonitor,
)
from onsite.labs.core.monitoring.policies import (
    Policy,
    every,
    never,
    on_alarm,
    on_quality_alarm,
)
from onsite.labs.core.monitoring.psi import Bins, psi
from onsite.labs.core.monitoring.retraining import Outcome, Retraining, compare_retraining
from onsite.labs.core.monitoring.signals import Signal
from onsite.labs.core.monitoring.watch import watch
from onsite.labs.core.monitoring.watched import Alarm, Watch, Watched

__all__ = [
    "MONITORS",
    "Alarm",
    "Bins",
    "CategoryMonitor",
    "Day",
    "DriftMonitor",
    "Incident",
    "LabelMonitor",
    "Monitor",
    "NullMonitor",
    "Outcome",
    "Policy",
    "PredictionMonitor",
    "QualityMonitor",
    "Retraining",
    "Signal",
    "Watch",
    "Watched",
    "compare_retraining",
    "every",
    "late_labels",
    "never",
    "new_category",
    "null_feature",
    "on_alarm",
    "on_quality_alarm",
    "psi",
    "scale_feature",
    "watch",
]
