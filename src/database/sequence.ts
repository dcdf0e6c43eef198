import { sha1 } from '#engine/values/sha1'
import { crockford, ulidTime } from '#engine/values/ulid'

/** Ids count their time from here, a millisecond each: the clock's would differ from run to run. */
const epoch = Date.UTC(2026, 0, 1)

/**
 * Generated values that depend on the seed, the stream's name and how many the stream has given, and on
 * nothing else: what one stream does never moves another. Its whole state is a few counters.
 */
export class Sequence {
  readonly #seed: number
  #given = new Map<string, number>()
  /** Told of each stream that gave a value. */
  onChange: ((stream: string) => void) | undefined

  constructor(seed: number) {
    this.#seed = seed
  }

  /** A new id: the prefix, then a ULID that sorts after those which the stream gave before. */
  id(prefix: string, stream = prefix): string {
    const time = epoch + (this.count(stream) ?? 0)
    let random = ''
    for (const byte of this.#next(stream).subarray(0, 16))
      random = `${crockford[byte >> 3]}${random}`
    return `${prefix}${ulidTime(time)}${random}`
  }

  /** The stream's next number, of 0 or more and less than 1. */
  fraction(stream: string): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#next(stream)
    return (a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) / 2 ** 32
  }

  /** How many values a stream has given, if any. */
  count(stream: string): number | undefined {
    return this.#given.get(stream)
  }

  /** How many values each stream has given: the whole state. */
  given(): ReadonlyMap<string, number> {
    return new Map(this.#given)
  }

  /** Drops a stream that nobody asks any more. */
  forget(stream: string): void {
    if (this.#given.delete(stream)) this.onChange?.(stream)
  }

  restore(given: ReadonlyMap<string, number>): void {
    this.#given = new Map(given)
  }

  #next(stream: string): Uint8Array {
    const count = this.count(stream) ?? 0
    this.#given.set(stream, count + 1)
    this.onChange?.(stream)
    return sha1(`${this.#seed}/${stream}/${count}`)
  }
}
