"""wrong-answer: the pieces found before a word fails stayed, with [UNK] after them."""


def tokenise(text, vocabulary):
    entries, longest = set(vocabulary), max(map(len, vocabulary), default=0)
    tokens = []
    for word in text.split():
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(min(len(word), start + longest), start, -1):
                if mark + word[start:end] in entries:
                    break
            else:
                tokens.append("[UNK]")
                break
            tokens.append(mark + word[start:end])
            start = end
    return tokens
