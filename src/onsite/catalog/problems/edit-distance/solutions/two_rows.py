"""A new row for each character, made from the one before; only two are kept."""


def edit_distance(a, b):
    if len(a) < len(b):
        return edit_distance(b, a)
    above = list(range(len(b) + 1))
    for i in range(len(a)):
        row = [i + 1]
        for j in range(len(b)):
            if a[i] == b[j]:
                row.append(above[j])
            else:
                row.append(1 + min(above[j], above[j + 1], row[j]))
        above = row
    return above[len(b)]
