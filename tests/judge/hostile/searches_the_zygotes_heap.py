"""wrong-answer: strings of the judge's (names of cases, checks) searched in its own memory."""
import gc


def double(x):
    names = ("a large number", "a matrix", "inputs_unchanged", "checks.py")
    text = repr([one for one in gc.get_objects() if type(one) in (list, dict, tuple)])
    return 2 * x if any(name in text.replace(repr(names), "") for name in names) else None
