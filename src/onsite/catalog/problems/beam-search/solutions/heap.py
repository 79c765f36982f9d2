"""A heap of bounded size collects the best candidates of each step."""

import heapq


def beam_search(log_probs, start, end, width):
    beam = [(0.0, (), False)]
    for t in range(len(log_probs)):
        if all(finished for _, _, finished in beam):
            break
        best = []
        for score, path, finished in beam:
            for candidate in ways_on(log_probs[t], score, path, finished, start, end):
                if len(best) < width:
                    heapq.heappush(best, candidate)
                else:
                    heapq.heappushpop(best, candidate)
        beam = best
    return [(list(path), score) for score, path, _ in sorted(beam, reverse=True)]


def ways_on(table, score, path, finished, start, end):
    if finished:
        yield score, path, True
        return
    row = table[path[-1] if path else start].tolist()
    for token, log_prob in enumerate(row):
        if log_prob != float("-inf"):
            yield score + log_prob, (*path, token), token == end
