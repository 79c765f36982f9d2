"""Second stage of the search funnel: rankers over features of query and document."""

from onsite.labs.core.linear import Linear
from onsite.labs.core.ranker import MODELS, Model, Ranker, Valid, train

__all__ = ["MODELS", "Linear", "Model", "Ranker", "Valid", "train"]
