"""wrong-answer: an unseen category were the last one of its column."""

import numpy as np


def one_hot(train, test):
    categories = [sorted(set(column)) for column in zip(*train, strict=True)]
    blocks = []
    for j, names in enumerate(categories):
        codes = [names.index(row[j]) if row[j] in names else -1 for row in test]
        blocks.append(np.eye(len(names))[np.array(codes, dtype=int)])
    return categories, np.hstack(blocks)
