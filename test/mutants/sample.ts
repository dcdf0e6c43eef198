import { createHash } from 'node:crypto'

/**
 * So many of them, each as likely as any other. The seed and each one's name alone decide which: what is added or taken
 * away elsewhere leaves the rest of a sample as it is.
 */
export function sampleOf<Item>(
  all: readonly Item[],
  size: number,
  seed: number,
  nameOf: (item: Item) => string,
): Item[] {
  const times = new Map<string, number>()
  const ranked = all.map((item) => {
    const name = nameOf(item)
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    return { item, rank: createHash('sha256').update(`${seed} ${time} ${name}`).digest('hex') }
  })
  return ranked
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, size)
    .map(({ item }) => item)
}
