"""wrong-answer: the coin were fair already."""

from itertools import islice


def fair_bits(flips, n):
    bits = list(islice(flips, n))
    return bits, len(bits)
