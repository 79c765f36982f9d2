"""wrong-answer: of two flips that are alike, the second began the next pair."""


def fair_bits(flips, n):
    bits, used, first = [], 0, None
    while len(bits) < n and (flip := next(flips, None)) is not None:
        used += 1
        if first is not None and first != flip:
            bits.append(first)
            first = None
        else:
            first = flip
    return bits, used
