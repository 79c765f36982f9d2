"""time-limit: a regular expression that backtracks for ever."""
import re


def double(x):
    return re.match(r"(a+)+$", "a" * 60 + "b")
