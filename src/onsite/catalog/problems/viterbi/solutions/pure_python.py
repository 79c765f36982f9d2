"""Loops over plain lists, with logarithms taken as they are needed."""

from math import inf, log


def viterbi(initial, transition, emission, words):
    def logarithm(p):
        return log(p) if p > 0 else -inf

    states = range(len(initial))
    start = [logarithm(p) for p in initial]
    step = [[logarithm(p) for p in row] for row in transition.tolist()]
    emit = [[logarithm(p) for p in row] for row in emission.tolist()]
    words = [int(word) for word in words]
    score = [start[i] + emit[i][words[0]] for i in states]
    back = []
    for word in words[1:]:
        best = [max(states, key=lambda i, j=j: score[i] + step[i][j]) for j in states]
        score = [score[i] + step[i][j] + emit[j][word] for j, i in enumerate(best)]
        back.append(best)
    tag = max(states, key=score.__getitem__)
    log_probability, tags = score[tag], [tag]
    while back:
        tag = back.pop()[tag]
        tags.append(tag)
    tags.reverse()
    return tags, log_probability
