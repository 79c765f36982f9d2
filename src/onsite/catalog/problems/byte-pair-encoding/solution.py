from collections import Counter
from itertools import pairwise


def byte_pair_encoding(
    counts: list[tuple[str, int]], n_merges: int, queries: list[str]
) -> tuple[list[tuple[str, str]], list[list[str]]]:
    """Learn merges of neighbouring symbols (Sennrich et al. 2016), then split words with them.

    Returns:
        The merged pairs in order; the symbols of each query.
    """
    words = [(list(word), count) for word, count in counts]
    merges: list[tuple[str, str]] = []
    while len(merges) < n_merges:
        frequency: Counter[tuple[str, str]] = Counter()
        for symbols, count in words:
            for pair in pairwise(symbols):
                frequency[pair] += count
        if not frequency:
            break
        best = min(frequency, key=lambda pair: (-frequency[pair], pair))
        words = [(merge(symbols, best), count) for symbols, count in words]
        merges.append(best)

    pieces = []
    for query in queries:
        symbols = list(query)
        for pair in merges:
            symbols = merge(symbols, pair)
        pieces.append(symbols)
    return merges, pieces


def merge(symbols: list[str], pair: tuple[str, str]) -> list[str]:
    """Join each occurrence of the pair, from left to right.

    A joined symbol is longer than the pair's first, so it joins nothing more.
    """
    merged: list[str] = []
    for symbol in symbols:
        if merged and (merged[-1], symbol) == pair:
            merged[-1] += symbol
        else:
            merged.append(symbol)
    return merged
