from collections.abc import Iterator


def fair_bits(flips: Iterator[int], n: int) -> tuple[list[int], int]:
    """Turn flips of a biased coin into fair bits, by von Neumann's method.

    Args:
        flips: whole numbers 0 and 1; can be read once and may be endless.
        n: how many bits are wanted, at least 0.

    Returns:
        The first n bits (fewer if the flips end), and the number of flips read.
    """
    ...
