"""wrong-answer: a flip left over at the end had not been read."""


def fair_bits(flips, n):
    bits, used = [], 0
    while len(bits) < n:
        one, other = next(flips, None), next(flips, None)
        if other is None:
            break
        used += 2
        if one != other:
            bits.append(one)
    return bits, used
