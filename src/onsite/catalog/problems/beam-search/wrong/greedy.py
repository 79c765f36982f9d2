"""wrong-answer: only the best token were taken at each step, whatever the width."""


def beam_search(log_probs, start, end, width):
    tokens, score, last = [], 0.0, start
    for table in log_probs:
        token = int(table[last].argmax())
        score += float(table[last, token])
        tokens.append(token)
        last = token
        if token == end:
            break
    return [(tokens, score)]
