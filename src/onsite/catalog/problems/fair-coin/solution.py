from collections.abc import Iterator


def fair_bits(flips: Iterator[int], n: int) -> tuple[list[int], int]:
    """Turn flips of a biased coin into fair bits, by von Neumann's method.

    Of two flips, (0, 1) and (1, 0) are equally likely whatever the bias; the first flip is the bit.

    Returns:
        The first n bits (fewer if the flips end), and the number of flips read.
    """
    bits: list[int] = []
    used, first = 0, None
    while len(bits) < n and (flip := next(flips, None)) is not None:
        used += 1
        if first is None:
            first = flip
            continue
        if first != flip:
            bits.append(first)
        first = None
    return bits, used
