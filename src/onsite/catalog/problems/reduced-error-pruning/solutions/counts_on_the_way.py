"""Sends each row down once and counts at every node it passes; then one walk from below."""


def prune(tree, X, y):
    wrong = {}  # by path: how many rows this node would get wrong as a leaf
    for row, label in zip(X.tolist(), y.tolist(), strict=True):
        node, path = tree, ""
        while True:
            wrong[path] = wrong.get(path, 0) + (node[0] != label)
            if len(node) == 1:
                break
            side = "l" if row[node[1]] <= node[2] else "r"
            node, path = node[3 if side == "l" else 4], path + side

    def decide(node, path):
        as_leaf = wrong.get(path, 0)
        if len(node) > 1:
            left, left_wrong = decide(node[3], path + "l")
            right, right_wrong = decide(node[4], path + "r")
            if left_wrong + right_wrong < as_leaf:
                return [*node[:3], left, right], left_wrong + right_wrong
        return [node[0]], as_leaf

    return decide(tree, "")[0]
