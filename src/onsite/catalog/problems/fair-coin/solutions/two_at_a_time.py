"""Reads two flips at a time with islice and looks the pair up."""

from itertools import islice

BIT = {(0, 1): 0, (1, 0): 1}


def fair_bits(flips, n):
    bits, used = [], 0
    while len(bits) < n:
        pair = tuple(islice(flips, 2))
        used += len(pair)
        if pair in BIT:
            bits.append(BIT[pair])
        if len(pair) < 2:
            break
    return bits, used
