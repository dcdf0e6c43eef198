import { type Place, placesOf } from './places.ts'
import { reachedKey } from './reached-key.ts'

/** The places of all sources, each with a number. */
export class Probes {
  readonly #textOf: (file: string) => string
  readonly #numbers = new Map<string, number>()

  constructor(files: readonly string[], textOf: (file: string) => string) {
    this.#textOf = textOf
    for (const file of files) {
      for (const { node } of placesOf(file, textOf(file))) {
        this.#numbers.set(`${file}:${node.start}`, this.#numbers.size)
      }
    }
  }

  /** The number of the place that starts there. */
  numberOf(file: string, start: number): number | undefined {
    return this.#numbers.get(`${file}:${start}`)
  }

  /** The source with a probe at each place: a byte, as some places run a million times in one test. */
  probed(file: string): string {
    const source = this.#textOf(file)
    const list = `(globalThis.${reachedKey}??=new Uint8Array(${this.#numbers.size}))`
    const inserts = placesOf(file, source).flatMap((place) =>
      insertsAt(place, `${list}[${this.numberOf(file, place.node.start)}]=1`),
    )
    let text = ''
    let end = 0
    for (const insert of inserts.sort(byPlace)) {
      text += source.slice(end, insert.at) + insert.text
      end = insert.at
    }
    return text + source.slice(end)
  }
}

interface Insert {
  readonly at: number
  readonly text: string
  /** Where what it closes was opened. */
  readonly opened?: number
}

/** What was opened last is closed first, and before anything begins. */
const byPlace = (one: Insert, other: Insert): number =>
  one.at - other.at || (other.opened ?? -1) - (one.opened ?? -1)

function insertsAt({ node: { start, end }, as }: Place, probe: string): Insert[] {
  switch (as) {
    case 'statement':
      // The line before may have been left open.
      return [{ at: start, text: `;${probe};` }]
    case 'block':
      return [{ at: start + 1, text: `${probe};` }]
    case 'body':
      return [
        { at: start, text: `{${probe};` },
        { at: end, text: '}', opened: start },
      ]
    case 'expression':
      return [
        { at: start, text: `(${probe},` },
        { at: end, text: ')', opened: start },
      ]
  }
}
