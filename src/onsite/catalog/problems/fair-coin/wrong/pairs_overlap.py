"""wrong-answer: each flip were paired with the one before, so that pairs overlap."""


def fair_bits(flips, n):
    bits, used, before = [], 0, None
    while len(bits) < n and (flip := next(flips, None)) is not None:
        used += 1
        if before is not None and before != flip:
            bits.append(before)
        before = flip
    return bits, used
