"""Loops over examples; each sum of exponentials is taken relative to its largest logit."""

from math import exp, log


def in_batch_loss(U, V, items, log_q, temperature):
    U, V, items, log_q = U.tolist(), V.tolist(), items.tolist(), log_q.tolist()
    total = 0.0
    for k, user in enumerate(U):
        logits = []
        for j, vector in enumerate(V):
            if j == k or items[j] != items[k]:
                dot = sum(a * b for a, b in zip(user, vector, strict=True))
                logits.append(dot / temperature - log_q[j])
                if j == k:
                    own = logits[-1]
        largest = max(logits)
        total += log(sum(exp(z - largest) for z in logits)) + largest - own
    return total / len(U)
