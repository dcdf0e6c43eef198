import { Problem } from '#engine/problem/problem'

/** The header that names the world of a request. */
export const worldHeader = 'X-Rebilly-Mock-World'

/** Whether a text may be the name of a world. */
export const isWorldName = (text: string): boolean => /^[a-z\d][\w.-]{0,63}$/i.test(text)

/** Says so when a name is none; the longest that is repeated is no longer than one may be. */
export function requireWorldName(name: string): void {
  if (isWorldName(name)) return
  throw new Problem(
    400,
    `"${name.slice(0, 64)}" is no name of a world. Take 1 to 64 of ASCII letters, digits, "_", "-" and ".", the first a letter or digit.`,
  )
}
