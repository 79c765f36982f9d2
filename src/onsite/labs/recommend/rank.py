"""Second stage of the recommendation funnel: a ranker over features of user and candidate."""

from onsite.labs.core.linear import Linear
from onsite.labs.core.ranker import MODELS, Model, Ranker, Valid, train

__all__ = ["MODELS", "Linear", "Model", "Ranker", "Valid", "train"]
