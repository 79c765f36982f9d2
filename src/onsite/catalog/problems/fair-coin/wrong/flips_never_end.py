"""runtime-error: the flips went on until n bits are found."""


def fair_bits(flips, n):
    bits, used = [], 0
    while len(bits) < n:
        one, other = next(flips), next(flips)
        used += 2
        if one != other:
            bits.append(one)
    return bits, used
