"""not-a-submission: a function that takes nothing."""


def double():
    return 2
