"""not-a-submission: an empty file but for this line."""
