"""forbidden: a file of the machine."""


def double(x):
    with open("/etc/passwd") as file:
        return len(file.read())
