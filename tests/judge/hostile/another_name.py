"""not-a-submission: the function under another name."""


def Double(x):
    return 2 * x
