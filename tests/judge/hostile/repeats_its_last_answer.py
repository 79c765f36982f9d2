"""wrong-answer: keeps what it answered first and says it again."""
answers = []


def double(x):
    answers.append(2 * x)
    return answers[0]
