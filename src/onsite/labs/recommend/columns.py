"""The observable columns of a pair of user and item, by name: also what own features get."""

from __future__ import annotations

from collections.abc import Mapping

FEATURES: Mapping[str, str] = {
    "candidate_score": "score of the candidate model, 0 for items it does not know",
    "item_looks": "log of 1 + the item's recent impressions (weighed by slot if debiased)",
    "item_click_rate": "recent clicks by look, drawn towards the mean of all",
    "item_finish_rate": "recent completions by click, drawn towards the mean of all",
    "item_hide_rate": "recent hides by click, drawn towards the mean of all",
    "item_age": "days since the item was born",
    "item_days_left": "days until the item goes",
    "item_minutes": "length in minutes",
    "item_category": "category of the item, a small whole number",
    "kind_share": "share of the user's recent clicks and completions in the item's category",
    "is_declared_kind": "1 if the user named this category on registration",
    "content_match": "cosine of the item's content and that of what the user finished",
    "user_looks": "log of 1 + the user's recent impressions",
    "user_click_rate": "the user's recent clicks by look, drawn towards the mean of all",
    "user_finish_rate": "the user's recent completions by click, drawn towards the mean",
    "user_ratings": "the user's recent ratings",
    "user_country": "country of the user, a small whole number",
    "user_age": "days since the user joined",
}
"""Observable columns of a row, in the ranker's order; also what own features are given."""

OWN_FEATURES_DOC = "\n".join(f"{name}: {doc}" for name, doc in FEATURES.items())
