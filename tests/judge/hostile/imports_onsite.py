"""forbidden: the judge's own modules."""


def double(x):
    from onsite.judge.checks import close

    return close
