def edit_distance(a: str, b: str) -> int:
    """Return the least number of insertions, deletions and replacements that turn a into b.

    Wagner and Fischer's recurrence, with one row along the shorter string: after i characters of
    the longer one, row[j] is the distance of these to the first j of the shorter.
    """
    shorter, longer = sorted((a, b), key=len)
    row = list(range(len(shorter) + 1))
    for i, x in enumerate(longer, start=1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(shorter, start=1):
            replaced = diagonal + (x != y)
            diagonal = row[j]
            row[j] = min(replaced, row[j] + 1, row[j - 1] + 1)
    return row[-1]
