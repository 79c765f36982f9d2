"""Differences of neighbouring cells as bits of two whole numbers (Myers 1999, Hyyrö 2003)."""


def edit_distance(a, b):
    pattern, text = sorted((a, b), key=len)
    m = len(pattern)
    if m == 0:
        return len(text)
    full, last = (1 << m) - 1, 1 << (m - 1)
    where = {}
    for j, character in enumerate(pattern):
        where[character] = where.get(character, 0) | 1 << j
    rises, falls, distance = full, 0, m
    for character in text:
        match = where.get(character, 0)
        zero = (((match & rises) + rises) ^ rises) | match | falls
        right, left = falls | ~(zero | rises), rises & zero
        distance += bool(right & last) - bool(left & last)
        right = (right << 1) | 1
        rises = ((left << 1) | ~(zero | right)) & full
        falls = right & zero & full
    return distance
