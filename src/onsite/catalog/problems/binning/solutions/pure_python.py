"""Plain lists and `bisect`."""

from bisect import bisect_right


def quantile_bins(train, values, n_bins):
    in_order = sorted(train.tolist())
    edges = []
    last = in_order[0]
    for j in range(1, n_bins):
        edge = in_order[j * len(in_order) // n_bins]
        if edge > last:
            edges.append(edge)
            last = edge
    return edges, [bisect_right(edges, value) for value in values.tolist()]
