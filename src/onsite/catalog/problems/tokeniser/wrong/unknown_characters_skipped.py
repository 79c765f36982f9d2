"""wrong-answer: a character that nothing matches became [UNK], and the word went on."""


def tokenise(text, vocabulary):
    entries, longest = set(vocabulary), max(map(len, vocabulary), default=0)
    tokens = []
    for word in text.split():
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(min(len(word), start + longest), start, -1):
                if mark + word[start:end] in entries:
                    tokens.append(mark + word[start:end])
                    start = end
                    break
            else:
                tokens.append("[UNK]")
                start += 1
    return tokens
