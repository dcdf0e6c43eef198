import { hash32 } from '../source/hash.ts'
import type { Source } from '../source/source.ts'
import { type Culture, nameLists } from './name-lists.ts'

interface Name {
  /** As its owner writes it. */
  name: string
  /** As it stands in an e-mail address, where that cannot be told from the name. */
  latin: string
}

export interface FullName {
  first: Name
  last: Name
  /** How often every other name was given before this one comes again. */
  round: number
}

/**
 * The full name of one object. A factory gives each name of a culture once before it gives one again:
 * a prime stride visits all pairs, from a start that the seed chooses.
 */
export function fullName({ seed, factory, index }: Source, culture: Culture): FullName {
  const { first, last } = nameLists[culture]
  const pairs = first.length * last.length
  const start = hash32(`name/${factory}/${seed}`) % pairs
  const pair = (start + index * 1_000_003) % pairs
  return {
    first: nameOf(first[pair % first.length] as string),
    last: nameOf(last[Math.floor(pair / first.length)] as string),
    round: Math.floor(index / pairs),
  }
}

function nameOf(entry: string): Name {
  const slash = entry.indexOf('/')
  if (slash < 0) return { name: entry, latin: entry }
  return { name: entry.slice(0, slash), latin: entry.slice(slash + 1) }
}

/** A name as it stands in an e-mail address: some that are not in Latin letters are known. */
export function spellingOf(name: string | null, culture: Culture): string | null {
  const { first, last } = nameLists[culture]
  const known = [...first, ...last].find((entry) => entry.startsWith(`${name}/`))
  return known === undefined ? name : nameOf(known).latin
}
