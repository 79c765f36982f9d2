def forward_backward(X, Y, W1, b1, W2, b2):
    """Without numpy: three small functions on nested lists."""
    X, Y, W1, b1, W2, b2 = (array.tolist() for array in (X, Y, W1, b1, W2, b2))
    n = len(X)
    Z = [[z + b for z, b in zip(row, b1, strict=True)] for row in product(X, W1)]
    H = [[max(z, 0.0) for z in row] for row in Z]
    P = [[p + b for p, b in zip(row, b2, strict=True)] for row in product(H, W2)]
    E = [[p - y for p, y in zip(*rows, strict=True)] for rows in zip(P, Y, strict=True)]
    loss = sum(e * e for row in E for e in row) / 2 / n
    dP = [[e / n for e in row] for row in E]
    dH = product(dP, transposed(W2))
    dZ = [
        [g if z > 0 else 0.0 for g, z in zip(*rows, strict=True)]
        for rows in zip(dH, Z, strict=True)
    ]
    gradients = {
        "W1": product(transposed(X), dZ),
        "b1": [sum(column) for column in transposed(dZ)],
        "W2": product(transposed(H), dP),
        "b2": [sum(column) for column in transposed(dP)],
        "X": product(dZ, transposed(W1)),
    }
    return P, loss, gradients


def transposed(A):
    return list(map(list, zip(*A, strict=True)))


def product(A, B):
    columns = transposed(B)
    return [[sum(a * b for a, b in zip(row, col, strict=True)) for col in columns] for row in A]
