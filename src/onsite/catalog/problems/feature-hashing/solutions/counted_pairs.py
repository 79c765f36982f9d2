"""Counts tokens first, hashes each distinct one once, and keeps to plain lists."""

from collections import Counter


def hash_features(documents, n_columns):
    known = {}
    matrix = []
    for tokens in documents:
        cells = [0] * n_columns
        for token, times in Counter(tokens).items():
            if token not in known:
                h = 0x811C9DC5
                for byte in bytearray(token, "utf-8"):
                    h ^= byte
                    h = (h * 0x01000193) & 0xFFFFFFFF
                known[token] = h % n_columns, 1 - 2 * (h >> 31)
            column, sign = known[token]
            cells[column] += sign * times
        matrix.append(cells)
    return matrix
