"""Dictionaries from item to rating, as from a table of (user, item, rating)."""

from math import isnan, sqrt


def predict_rating(R, user, item, k):
    profiles, means = [], []
    for row in R.tolist():
        ratings = {i: rating for i, rating in enumerate(row) if not isnan(rating)}
        means.append(sum(ratings.values()) / len(ratings))
        profiles.append({i: rating - means[-1] for i, rating in ratings.items()})
    mine = profiles[user]
    found = []
    for profile in profiles:
        common = mine.keys() & profile.keys()
        own = sum(mine[i] ** 2 for i in common)
        theirs = sum(profile[i] ** 2 for i in common)
        if item in profile and own * theirs > 0:
            dot = sum(mine[i] * profile[i] for i in common)
            if dot > 0:
                found.append((dot / sqrt(own * theirs), profile[item]))
    found.sort(key=lambda pair: -pair[0])
    total = sum(weight for weight, _ in found[:k])
    shift = sum(weight * deviation for weight, deviation in found[:k])
    return means[user] + (shift / total if found else 0)
