"""Lists only: scores by loops, ranking by a sort on (-score, position)."""

from math import sqrt


def recommend(F, rated, ratings, neutral, n):
    rows = [scaled(row) for row in F.tolist()]
    total = [0.0] * F.shape[1]
    for position, rating in zip(rated.tolist(), ratings.tolist(), strict=True):
        for feature, value in enumerate(rows[position]):
            total[feature] += (rating - neutral) * value
    profile = scaled(total)
    known = set(rated.tolist())
    found = []
    for position, row in enumerate(rows):
        score = sum(a * b for a, b in zip(row, profile, strict=True))
        if position not in known and score > 0:
            found.append((-score, position))
    found = sorted(found)[:n]
    return profile, [position for _, position in found], [-score for score, _ in found]


def scaled(row):
    length = sqrt(sum(value * value for value in row))
    return [value / length for value in row] if length else row
