"""forbidden: a file left behind."""


def double(x):
    with open("/tmp/onsite-was-here", "w") as file:
        file.write("x")
    return 2 * x
