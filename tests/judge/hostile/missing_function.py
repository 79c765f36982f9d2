"""not-a-submission: no function at all."""
answer = 2
