"""bad-output: an async function, whose call only makes a coroutine."""


async def double(x):
    return 2 * x
