"""Loops over plain lists; the logarithms of the normalisers are summed at the end."""

from math import fsum, inf, log


def forward(initial, transition, emission, observations):
    states = range(len(initial))
    step, emit = transition.tolist(), emission.tolist()
    predicted, rows, logs = list(map(float, initial)), [], []
    for v in observations:
        joint = [predicted[i] * emit[i][v] for i in states]
        total = sum(joint)
        if total > 0:
            logs.append(log(total))
            row = [p / total for p in joint]
        else:
            logs.append(-inf)
            row = [0.0 for _ in states]
        rows.append(row)
        predicted = [sum(row[i] * step[i][j] for i in states) for j in states]
    return (-inf if -inf in logs else fsum(logs)), rows
