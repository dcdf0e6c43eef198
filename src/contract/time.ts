/** The API's form of a time: RFC 3339 in UTC, with whole seconds. */
export const formatTime = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`
