"""Plain lists and the standard library's median."""

from math import isnan
from statistics import median


def impute(train, test):
    columns = [[row[j] for row in train.tolist()] for j in range(train.shape[1])]
    present = [[value for value in column if not isnan(value)] for column in columns]
    fills = [median(values) if values else 0.0 for values in present]
    marked = [j for j, values in enumerate(present) if len(values) < len(train)]

    def filled(rows):
        return [
            [fill if isnan(value) else value for value, fill in zip(row, fills, strict=True)]
            + [float(isnan(row[j])) for j in marked]
            for row in rows
        ]

    return filled(train.tolist()), filled(test.tolist())
