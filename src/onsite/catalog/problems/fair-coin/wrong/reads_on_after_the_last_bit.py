"""wrong-answer: the next pair could be read before asking whether it is needed."""


def fair_bits(flips, n):
    bits, used = [], 0
    for one in flips:
        used += 1
        other = next(flips, None)
        if other is None:
            break
        used += 1
        if len(bits) == n:
            break
        if one != other:
            bits.append(one)
    return bits, used
