"""Welford's update, column by column over plain lists."""

from math import sqrt


def standardise(train, test):
    train, test = train.tolist(), test.tolist()
    centres, scales = [], []
    for column in zip(*train, strict=True):
        mean = squares = 0.0
        for n, value in enumerate(column, start=1):
            step = value - mean
            mean += step / n
            squares += step * (value - mean)
        centres.append(mean)
        scales.append(sqrt(squares / len(column)) if len(set(column)) > 1 else 1.0)

    def scaled(rows):
        return [
            [(value - c) / s for value, c, s in zip(row, centres, scales, strict=True)]
            for row in rows
        ]

    return scaled(train), scaled(test)
