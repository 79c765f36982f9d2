"""Followers and preceders in plain dictionaries; the back-off mass is what the discounts free."""

from itertools import pairwise


def smoothed(text, pairs, alpha, discount):
    followers, preceders = {}, {}
    for a, b in pairwise(text):
        after = followers.setdefault(a, {})
        after[b] = after.get(b, 0) + 1
        preceders.setdefault(b, set()).add(a)
    totals = {a: sum(after.values()) for a, after in followers.items()}
    kept = {a: sum(n - discount for n in after.values()) for a, after in followers.items()}
    n_types = sum(len(before) for before in preceders.values())
    vocabulary = set(text)
    additive, kneser_ney = [], []
    for a, b in pairs:
        count, total = followers.get(a, {}).get(b, 0), totals.get(a, 0)
        additive.append((count + alpha) / (total + alpha * len(vocabulary)))
        lower = len(preceders.get(b, ())) / n_types
        if total:
            freed = 1 - kept[a] / total
            lower = freed * lower + (max(count - discount, 0) / total)
        kneser_ney.append(lower)
    return additive, kneser_ney
