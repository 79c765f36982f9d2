"""One pair after another, with the math module."""

import math


def box_muller(u, v):
    points = []
    for share, turn in zip(u.tolist(), v.tolist(), strict=True):
        r = math.sqrt(2 * -math.log1p(-share))
        points.append([r * math.cos(math.tau * turn), r * math.sin(math.tau * turn)])
    return points
