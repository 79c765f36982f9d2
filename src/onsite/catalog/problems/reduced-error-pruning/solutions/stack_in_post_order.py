"""No recursion: lists nodes from above with their rows, then decides in reverse order."""

import numpy as np


def prune(tree, X, y):
    order = [[tree, np.arange(len(y)), None, None]]
    for entry in order:  # grows while it is read
        node, rows = entry[:2]
        if len(node) > 1:
            goes_left = X[rows, node[1]] <= node[2]
            entry[2] = len(order)
            order.append([node[3], rows[goes_left], None, None])
            entry[3] = len(order)
            order.append([node[4], rows[~goes_left], None, None])
    result = [None] * len(order)
    for i in range(len(order) - 1, -1, -1):
        node, rows, left, right = order[i]
        errors = int((y[rows] != node[0]).sum())
        result[i] = ((node[0],), errors)
        if left is not None:
            below = result[left][1] + result[right][1]
            if below < errors:
                result[i] = ((*node[:3], result[left][0], result[right][0]), below)
    return result[0][0]
