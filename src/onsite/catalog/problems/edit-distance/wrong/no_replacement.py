"""wrong-answer: a replacement were two edits, as with longest common subsequences."""


def edit_distance(a, b):
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    above = [0] * (len(shorter) + 1)
    for x in longer:
        row = [0]
        for j, y in enumerate(shorter, 1):
            row.append(above[j - 1] + 1 if x == y else max(above[j], row[j - 1]))
        above = row
    return len(a) + len(b) - 2 * above[-1]
