"""wrong-answer: siblings could share one list of tokens."""

import numpy as np


def beam_search(log_probs, start, end, width):
    beam = [([], 0.0)]
    for table in log_probs:
        candidates = []
        for tokens, score in beam:
            if tokens[-1:] == [end]:
                candidates.append((tokens, score))
                continue
            last = tokens[-1] if tokens else start
            tokens.append(None)
            for token, log_prob in enumerate(table[last]):
                if log_prob > -np.inf:
                    tokens[-1] = token
                    candidates.append((tokens, score + float(log_prob)))
        candidates.sort(key=lambda candidate: -candidate[1])
        beam = candidates[:width]
    return beam
