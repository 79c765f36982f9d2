"""Plain lists; each item that is left carries its largest similarity."""


def mmr(relevance, similarity, trade_off, k):
    left = dict.fromkeys(range(len(relevance)), 0.0)
    chosen = []
    while left and len(chosen) < k:
        best, best_value = None, float("-inf")
        for i, likeness in left.items():
            value = trade_off * float(relevance[i]) - (1 - trade_off) * likeness
            if value > best_value:
                best, best_value = i, value
        del left[best]
        row = similarity[best].tolist()
        for i in left:
            left[i] = max(left[i], row[i]) if chosen else row[i]
        chosen.append(best)
    return chosen
