import numpy as np


def in_batch_loss(
    U: np.ndarray, V: np.ndarray, items: np.ndarray, log_q: np.ndarray, temperature: float
) -> float:
    """Average the softmax cross-entropy of each user's own item among the batch's items.

    Args:
        U: the users' vectors, shape (n, f).
        V: the items' vectors, shape (n, f).
        items: which item each example holds, whole numbers, shape (n,).
        log_q: the logarithm of each item's sampling probability, shape (n,).
        temperature: what dot products are divided by, above 0.

    Returns:
        The mean loss.
    """
    logits = U @ V.T / temperature - log_q
    own = np.diag(logits).copy()
    logits[items[:, None] == items] = -np.inf
    np.fill_diagonal(logits, own)
    return (np.logaddexp.reduce(logits, axis=1) - own).mean()
