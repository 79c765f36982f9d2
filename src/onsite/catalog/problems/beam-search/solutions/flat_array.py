"""Scores as one array over (hypothesis, token); the best cells of the flat array are kept."""

import numpy as np


def beam_search(log_probs, start, end, width):
    T, V, _ = log_probs.shape
    tokens = np.empty((1, 0), dtype=int)
    scores, last, done = np.zeros(1), np.array([start]), np.array([False])
    for t in range(T):
        if done.all():
            break
        grid = scores[:, None] + log_probs[t, last]
        # A finished hypothesis has a single way on: the token V, which means nothing was added.
        grid = np.column_stack([grid, np.full(len(grid), -np.inf)])
        grid[done] = -np.inf
        grid[done, V] = scores[done]
        best = np.argsort(-grid, axis=None)[:width]
        best = best[np.isfinite(grid.ravel()[best])]
        parent, token = np.divmod(best, V + 1)
        scores = grid.ravel()[best]
        tokens = np.column_stack([tokens[parent], token])
        done = done[parent] | (token == end)
        last = np.where(token == V, end, token)
    return [
        ([int(token) for token in row if token < V], float(score))
        for row, score in zip(tokens, scores, strict=True)
    ]
