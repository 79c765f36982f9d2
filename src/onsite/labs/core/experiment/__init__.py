"""The experiment engine: who gets which arm, what an A/B test can find, and what it decides."""

from onsite.labs.core.experiment.assignment import assign, hashed_uniform, sample_ratio_p_value
from onsite.labs.core.experiment.comparison import (
    Arm,
    Comparison,
    compare,
    lift_interval,
    linearised,
)
from onsite.labs.core.experiment.conduct import Conducted, conduct
from onsite.labs.core.experiment.cuped import Adjusted, adjust
from onsite.labs.core.experiment.log import AbLog, GuardrailRule, Plan
from onsite.labs.core.experiment.power import (
    detectable_effect,
    planned_error,
    power_of,
    times_more_users,
)
from onsite.labs.core.experiment.sequential import (
    always_valid_critical,
    always_valid_p_values,
    correlation_of_looks,
    crossing_probability,
)

__all__ = [
    "AbLog",
    "Adjusted",
    "Arm",
    "Comparison",
    "Conducted",
    "GuardrailRule",
    "Plan",
    "adjust",
    "always_valid_critical",
    "always_valid_p_values",
    "assign",
    "compare",
    "conduct",
    "correlation_of_looks",
    "crossing_probability",
    "detectable_effect",
    "hashed_uniform",
    "lift_interval",
    "linearised",
    "planned_error",
    "power_of",
    "sample_ratio_p_value",
    "times_more_users",
]
