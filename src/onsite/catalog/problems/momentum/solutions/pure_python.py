"""Plain numbers; the velocity already holds the learning rate and its sign."""


def descend(start, learning_rate, beta, n_steps, nesterov):
    x, y = (float(value) for value in start)
    u = v = 0.0
    path = [(x, y)]
    for _ in range(n_steps):
        at_x = x + beta * u if nesterov else x
        at_y = y + beta * v if nesterov else y
        miss = at_y - at_x * at_x
        u = beta * u - learning_rate * (2 * at_x - 2 - 40 * at_x * miss)
        v = beta * v - learning_rate * 20 * miss
        x, y = x + u, y + v
        path.append((x, y))
    return path
