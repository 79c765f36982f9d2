"""One term at a time over plain lists; updates are collected and applied at the end."""

from math import exp, log1p


def skip_gram_step(W_in, W_out, centre, context, negatives, rate):
    new_in, new_out = W_in.tolist(), W_out.tolist()
    v = W_in[centre].tolist()
    pull = [0.0] * len(v)
    loss = 0.0
    for row, sign in [(int(context), 1), *((int(k), -1) for k in negatives)]:
        u = W_out[row].tolist()
        z = sign * sum(a * b for a, b in zip(u, v, strict=True))
        small = exp(-abs(z))
        loss += log1p(small) + max(-z, 0.0)
        missing = (small if z >= 0 else 1.0) / (1.0 + small)  # 1 - sigmoid(z)
        for i in range(len(v)):
            pull[i] += missing * sign * u[i]
            new_out[row][i] += rate * missing * sign * v[i]
    new_in[centre] = [x + rate * p for x, p in zip(v, pull, strict=True)]
    return loss, new_in, new_out
