import { differences, shown } from '#mock/match/differences'

type Check = (value: unknown, wanted: never, place: string) => string[]

const unless = (holds: boolean, place: string, words: string, value: unknown): string[] =>
  holds ? [] : [`${place}: expected ${words}, was ${shown(value)}`]

const checks: Readonly<Record<string, Check>> = {
  $present: (value, _, place) => unless(value !== undefined, place, 'anything', value),
  $absent: (value, _, place) => unless(value === undefined, place, 'nothing', value),
  $pattern: (value, pattern: string, place) =>
    unless(
      typeof value === 'string' && new RegExp(pattern, 'u').test(value),
      place,
      `a text that matches ${pattern}`,
      value,
    ),
  $endsWith: (value, end: string, place) =>
    unless(
      typeof value === 'string' && value.endsWith(end),
      place,
      `a text that ends with "${end}"`,
      value,
    ),
  $above: (value, least: number, place) =>
    unless(typeof value === 'number' && value > least, place, `a number above ${least}`, value),
  $words: (value, words: readonly string[], place) =>
    unless(
      typeof value === 'string' && sorted(value.split(/\s*,\s*/)) === sorted(words),
      place,
      `the words ${words.join(', ')}`,
      value,
    ),
  $only(value, members: object, place) {
    const known = Object.keys(members)
    const others = Object.keys(Object(value)).filter((name) => !known.includes(name))
    return [
      ...answerDifferences(value, members, place),
      ...others.map((name) => `${place}.${name}: expected nothing, but it is there`),
    ]
  },
  $contains(value, elements: readonly unknown[], place) {
    if (!Array.isArray(value)) return [`${place}: expected a list, was ${shown(value)}`]
    return elements.flatMap((wanted) => missing(value, wanted, place))
  },
}

const sorted = (words: readonly string[]) => [...words].sort().join()

/** What of an answer's part is not as expected, a line each, by dotted path. */
export function answerDifferences(value: unknown, wanted: unknown, path: string): string[] {
  return differences(value, wanted, path, (value, wanted, place) => {
    const [entry, ...others] = Object.entries(Object(wanted))
    if (!entry || others.length > 0) return undefined
    return checks[entry[0]]?.(value, entry[1] as never, place)
  })
}

/** Says what of the nearest element differs, when none is as wanted. */
function missing(list: readonly unknown[], wanted: unknown, place: string): string[] {
  const faults = list.map((each, position) =>
    answerDifferences(each, wanted, `${place}.${position}`),
  )
  const [nearest] = faults.sort((a, b) => a.length - b.length)
  if (nearest?.length === 0) return []
  const begin = `${place}: expected an element ${shown(wanted)}`
  return nearest ? [`${begin}; of the nearest`, ...nearest] : [`${begin}, was []`]
}
