"""wrong-answer: the pair (0, 1) gave the bit 1."""


def fair_bits(flips, n):
    bits, used, first = [], 0, None
    while len(bits) < n and (flip := next(flips, None)) is not None:
        used += 1
        if first is None:
            first = flip
            continue
        if first != flip:
            bits.append(flip)
        first = None
    return bits, used
