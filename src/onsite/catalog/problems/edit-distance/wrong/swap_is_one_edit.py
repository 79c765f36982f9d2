"""wrong-answer: swapping two neighbours were one edit."""


def edit_distance(a, b):
    if len(a) < len(b):
        a, b = b, a
    before, above = [], list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cell = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cell = min(cell, before[j - 2] + 1)
            row.append(cell)
        before, above = above, row
    return above[-1]
