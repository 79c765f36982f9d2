"""Two calls of next for a pair; the end of the flips is an exception."""


def fair_bits(flips, n):
    bits = []
    used = 0
    try:
        while len(bits) != n:
            one = next(flips)
            used += 1
            other = next(flips)
            used += 1
            if one > other:
                bits.append(1)
            elif one < other:
                bits.append(0)
    except StopIteration:
        pass
    return bits, used
