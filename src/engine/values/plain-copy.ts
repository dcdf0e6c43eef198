/** What JSON keeps of a value: a copy, so that a caller's own object is neither kept nor frozen. */
export const plainCopy = <T>(value: T): T =>
  value === undefined ? value : JSON.parse(JSON.stringify(value))
