type Parts = readonly [major: number, minor: number, patch: number]

const partsOf = (text: string): Parts => {
  const [major = 0, minor = 0, patch = 0] = (/\d+(\.\d+)*/.exec(text)?.[0] ?? '')
    .split('.')
    .map(Number)
  return [major, minor, patch]
}

/** Whether a version is another or a later one. */
export function isAtLeast(version: string, least: string): boolean {
  const wanted = partsOf(least)
  const found = partsOf(version)
  const position = wanted.findIndex((part, position) => part !== found[position])
  return position < 0 || (found[position] ?? 0) > (wanted[position] ?? 0)
}

/** Whether a version is in a range of carets, such as `^7.0.0 || ^8.0.0`, as the manifest's peers are. */
export const isWithin = (version: string, range: string): boolean =>
  range
    .split('||')
    .some((least) => isAtLeast(version, least) && partsOf(version)[0] === partsOf(least)[0])
