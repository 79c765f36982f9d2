import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]


def gibbs_sweep(
    documents: Integers,
    words: Integers,
    topics: Integers,
    n_documents: int,
    n_words: int,
    n_topics: int,
    alpha: float,
    beta: float,
    uniforms: NDArray[np.float64],
) -> tuple[Integers, Integers, Integers]:
    """Redraw every token's topic once, in order (Griffiths and Steyvers 2004, equation 5).

    Returns:
        The new topics, and the counts of document by topic and of topic by word after the sweep.
    """
    topics = topics.copy()
    document_topic = np.zeros((n_documents, n_topics), dtype=int)
    topic_word = np.zeros((n_topics, n_words), dtype=int)
    np.add.at(document_topic, (documents, topics), 1)
    np.add.at(topic_word, (topics, words), 1)
    totals = topic_word.sum(axis=1)
    for i in range(len(words)):
        d, w, old = documents[i], words[i], topics[i]
        document_topic[d, old] -= 1
        topic_word[old, w] -= 1
        totals[old] -= 1
        in_topic = (topic_word[:, w] + beta) / (totals + n_words * beta)
        heights = np.cumsum((document_topic[d] + alpha) * in_topic)
        new = topics[i] = np.searchsorted(heights, uniforms[i] * heights[-1], side="right")
        document_topic[d, new] += 1
        topic_word[new, w] += 1
        totals[new] += 1
    return topics, document_topic, topic_word
