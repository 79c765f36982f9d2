"""wrong-answer: after the first step each hypothesis went on greedily by itself."""

import numpy as np


def beam_search(log_probs, start, end, width):
    beam = [([], 0.0)]
    for t, table in enumerate(log_probs):
        candidates = []
        for tokens, score in beam:
            if tokens[-1:] == [end]:
                candidates.append((tokens, score))
                continue
            row = table[tokens[-1] if tokens else start]
            for token in np.argsort(-row)[: 1 if t else width].tolist():
                if row[token] > -np.inf:
                    candidates.append(([*tokens, token], score + float(row[token])))
        beam = sorted(candidates, key=lambda candidate: -candidate[1])
    return beam
