import numpy as np
from numpy.typing import NDArray


def beam_search(
    log_probs: NDArray[np.float64], start: int, end: int, width: int
) -> list[tuple[list[int], float]]:
    """Search for probable sequences, keeping the best few hypotheses at each step.

    Returns:
        The tokens and the score of each hypothesis kept, the highest score first.
    """
    beam: list[tuple[list[int], float]] = [([], 0.0)]
    for table in log_probs:
        candidates = []
        for tokens, score in beam:
            if tokens[-1:] == [end]:
                candidates.append((tokens, score))
                continue
            last = tokens[-1] if tokens else start
            for token, log_prob in enumerate(table[last]):
                if log_prob > -np.inf:
                    candidates.append(([*tokens, token], score + float(log_prob)))
        candidates.sort(key=lambda candidate: -candidate[1])
        beam = candidates[:width]
    return beam
