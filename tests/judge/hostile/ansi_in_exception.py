"""runtime-error: escape sequences in prints and in an exception's text."""


def double(x):
    print("\x1b[2J\x1b]0;owned\x07")
    raise ValueError("\x1b[31mred\x1b[0m\x07\r\nAccepted: all cases pass.")
