"""wrong-answer: capital and small letters were the same."""


def edit_distance(a, b):
    a, b = a.lower(), b.lower()
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    row = list(range(len(shorter) + 1))
    for i, x in enumerate(longer, start=1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(shorter, start=1):
            replaced = diagonal + (x != y)
            diagonal = row[j]
            row[j] = min(replaced, row[j] + 1, row[j - 1] + 1)
    return row[-1]
