"""bad-output: tuples nested as deep as they can be sent, to exhaust the judge's stack."""


def double(x):
    for _ in range(240):
        x = (x,)
    return x
