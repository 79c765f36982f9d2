"""Counts are updated for the words that a merge changes; splitting merges the lowest rank first."""

from collections import Counter, defaultdict
from itertools import pairwise


def byte_pair_encoding(counts, n_merges, queries):
    words = [tuple(word) for word, _ in counts]
    frequency, places = Counter(), defaultdict(set)

    def account(index, sign):
        for pair in pairwise(words[index]):
            frequency[pair] += sign * counts[index][1]
            places[pair].add(index)

    for index in range(len(words)):
        account(index, 1)
    rank = {}
    while len(rank) < n_merges:
        live = sorted((-count, pair) for pair, count in frequency.items() if count)
        if not live:
            break
        pair = live[0][1]
        rank[pair] = len(rank)
        for index in list(places[pair]):
            account(index, -1)
            words[index] = joined(words[index], pair)
            account(index, 1)
    return list(rank), [split(query, rank) for query in queries]


def split(word, rank):
    symbols = tuple(word)
    while True:
        known = [pair for pair in pairwise(symbols) if pair in rank]
        if not known:
            return symbols
        symbols = joined(symbols, min(known, key=rank.get))


def joined(symbols, pair):
    if len(symbols) < 2:
        return symbols
    if symbols[:2] == pair:
        return ("".join(pair), *joined(symbols[2:], pair))
    return (symbols[0], *joined(symbols[1:], pair))
