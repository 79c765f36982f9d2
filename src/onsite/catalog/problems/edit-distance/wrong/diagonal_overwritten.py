"""wrong-answer: the diagonal were the cell just written to the left, not the one above it."""


def edit_distance(a, b):
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    row = list(range(len(shorter) + 1))
    for i, x in enumerate(longer, start=1):
        row[0] = i
        for j, y in enumerate(shorter, start=1):
            row[j] = min(row[j - 1] + (x != y), row[j] + 1, row[j - 1] + 1)
    return row[-1]
