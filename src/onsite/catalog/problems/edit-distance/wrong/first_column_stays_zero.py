"""wrong-answer: characters before the match were free to delete, as in searching a text."""


def edit_distance(a, b):
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    row = list(range(len(shorter) + 1))
    for x in longer:
        diagonal = row[0]
        for j, y in enumerate(shorter, start=1):
            replaced = diagonal + (x != y)
            diagonal = row[j]
            row[j] = min(replaced, row[j] + 1, row[j - 1] + 1)
    return row[-1]
