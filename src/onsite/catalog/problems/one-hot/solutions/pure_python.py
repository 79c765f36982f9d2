"""Plain lists and a dictionary for each column."""


def one_hot(train, test):
    categories, lookups, start = [], [], 0
    for j in range(len(train[0])):
        names = sorted({row[j] for row in train})
        categories.append(names)
        lookups.append({name: start + i for i, name in enumerate(names)})
        start += len(names)
    encoded = []
    for row in test:
        cells = [0] * start
        for lookup, value in zip(lookups, row, strict=True):
            if value in lookup:
                cells[lookup[value]] = 1
        encoded.append(cells)
    return categories, encoded
