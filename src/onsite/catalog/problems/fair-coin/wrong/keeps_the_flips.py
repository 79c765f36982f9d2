"""too-slow-growth: the flips of all pairs were kept until the end."""


def fair_bits(flips, n):
    bits, seen = [], []
    while len(bits) < n and (flip := next(flips, None)) is not None:
        seen.append(flip)
        if len(seen) % 2 == 0 and seen[-2] != flip:
            bits.append(seen[-2])
    return bits, len(seen)
