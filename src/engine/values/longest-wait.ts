/** In milliseconds, some 24 days: a timer that should wait for longer goes off at once. */
export const longestWait = 2 ** 31 - 1
