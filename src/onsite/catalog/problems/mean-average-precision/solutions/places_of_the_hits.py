"""From the places of the hits alone: the j-th hit in place p adds j / p."""

from statistics import fmean


def map_and_mrr(rankings, relevant):
    precisions, reciprocals = [], []
    for ranking, wanted in zip(rankings, relevant, strict=True):
        if not wanted:
            continue
        places = [place for place, document in enumerate(ranking, 1) if document in wanted]
        precisions.append(sum(j / place for j, place in enumerate(places, 1)) / len(wanted))
        reciprocals.append(1 / places[0] if places else 0)
    return (fmean(precisions), fmean(reciprocals)) if precisions else (0, 0)
