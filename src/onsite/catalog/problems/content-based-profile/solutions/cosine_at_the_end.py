"""Never scales the table: lengths divide weights and scores; candidates are cut out first."""

import numpy as np


def recommend(F, rated, ratings, neutral, n):
    lengths = np.sqrt(np.einsum("ij,ij->i", F, F))
    lengths[lengths == 0] = np.inf
    total = F[rated].T @ ((ratings - neutral) / lengths[rated])
    size = np.sqrt(total @ total)
    profile = total / size if size > 0 else total
    candidates = np.setdiff1d(np.arange(len(F)), rated)
    scores = F[candidates] @ profile / lengths[candidates]
    candidates, scores = candidates[scores > 0], scores[scores > 0]
    order = np.lexsort((candidates, -scores))[:n]
    return profile, candidates[order], scores[order]
