"""Dictionaries of lists, and a shuffle of each by hand (Fisher and Yates), broken off early."""

from collections import defaultdict


def stratified_sample(labels, fraction, rng):
    rows_of = defaultdict(list)
    for row, label in enumerate(labels.tolist()):
        rows_of[label].append(row)
    chosen = []
    for rows in rows_of.values():
        wanted = max(int(fraction * len(rows) + 0.5), 1)
        for i in range(wanted):
            j = i + int(rng.random() * (len(rows) - i))
            rows[i], rows[j] = rows[j], rows[i]
        chosen += rows[:wanted]
    return chosen
