"""Dictionaries of plain numbers; the code of each category and fold is computed once."""


def target_encode(categories, y, folds, smoothing):
    in_fold, in_category, in_both = {}, {}, {}
    total = 0.0
    for category, target, fold in zip(categories, y.tolist(), folds.tolist(), strict=True):
        total += target
        in_fold.setdefault(fold, []).append(target)
        in_category.setdefault(category, []).append(target)
        in_both.setdefault((category, fold), []).append(target)
    sums = {category: sum(targets) for category, targets in in_category.items()}
    code = {}
    for (category, fold), targets in in_both.items():
        mean = (total - sum(in_fold[fold])) / (len(y) - len(in_fold[fold]))
        count = len(in_category[category]) - len(targets)
        if count:
            weight = count / (count + smoothing)
            own = (sums[category] - sum(targets)) / count
            code[category, fold] = weight * own + (1 - weight) * mean
        else:
            code[category, fold] = mean
    return [code[key] for key in zip(categories, folds.tolist(), strict=True)]
