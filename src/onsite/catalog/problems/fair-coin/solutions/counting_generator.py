"""A generator of bits over flips that count themselves."""

from itertools import islice


def fair_bits(flips, n):
    used = 0

    def counted():
        nonlocal used
        for flip in flips:
            used += 1
            yield flip

    source = counted()
    mixed = (one for one, other in zip(source, source, strict=False) if one + other == 1)
    return list(islice(mixed, n)), used
