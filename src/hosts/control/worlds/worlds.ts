import { Problem } from '#engine/problem/problem'
import { mocksLike, weightOfMock } from '#mock/like'
import type { Mock } from '#mock/mock'
import { requireWorldName } from '../said/world-name.ts'
import { type Desk, deskOf } from './desk.ts'

/** How many worlds there may be, and for how long. */
export interface WorldLimits {
  /** How many. */
  readonly worldLimit: number
  /** About how many bytes they may take together. */
  readonly worldMemory: number
  /** How long one stays that nobody asks for, in milliseconds. */
  readonly worldIdle: number
}

/** A world of a name. */
interface Named {
  readonly desk: Promise<Desk>
  /** Once it is made. */
  mock: Mock | undefined
  /** How many requests it is answering. */
  users: number
  /** When the last of them ended, by `performance.now()`. */
  leftAt: number
  /** What it takes, as of when its bytes were counted last. */
  weight: number
  /** About how many bytes came in since. */
  grown: number
}

/** What is told of a world. */
export interface WorldSummary {
  readonly world: string
  /** How many requests it is answering. */
  readonly requests: number
  /** In milliseconds. */
  readonly idle: number
  readonly bytes: number
}

type SetUp = (mock: Mock) => unknown

/** The worlds of a server: the mock's own, and those that requests name, each made when it is first named. */
export class Worlds {
  readonly #mock: Mock
  readonly #limits: WorldLimits
  readonly #named = new Map<string, Named>()
  readonly #make: (name: string, memoryLimit: number) => Promise<Mock>
  readonly #setUp: SetUp | undefined
  #own: Desk | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(mock: Mock, limits: WorldLimits, setUp?: SetUp) {
    this.#mock = mock
    this.#limits = limits
    this.#make = mocksLike(mock)
    this.#setUp = setUp
  }

  /** The mock's own; throws for one that `createMock` has not made. */
  get own(): Desk {
    this.#own ??= deskOf(undefined, this.#mock, this.#setUp)
    return this.#own
  }

  /** Does something with a world, which stays at least that long. `size` is how many bytes it may bring. */
  async use<T>(name: string, size: number, work: (desk: Desk) => Promise<T>): Promise<T> {
    const named = this.#named.get(name) ?? this.#begin(name)
    if (size > 0) this.#requireRoom(named, size)
    named.users += 1
    try {
      return await work(await named.desk)
    } finally {
      named.users -= 1
      named.leftAt = performance.now()
      this.#watch()
    }
  }

  get all(): WorldSummary[] {
    return [...this.#named].map(([world, { users, leftAt, weight, grown }]) => ({
      world,
      requests: users,
      idle: users > 0 ? 0 : Math.round(performance.now() - leftAt),
      bytes: weight + grown,
    }))
  }

  /** Ends a world; what it still answers gets 503 or a network error. Whether there was one. */
  async end(name: string): Promise<boolean> {
    const named = this.#named.get(name)
    this.#named.delete(name)
    const desk = await named?.desk.catch(() => undefined)
    await desk?.mock.reset()
    return named !== undefined
  }

  async endAll(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await Promise.all([...this.#named.keys()].map((name) => this.end(name)))
  }

  #begin(name: string): Named {
    requireWorldName(name)
    const { worldLimit, worldMemory } = this.#limits
    if (this.#named.size >= worldLimit) throw tooMany(worldLimit)
    if (this.#bytes >= worldMemory) this.#weigh()
    if (this.#bytes >= worldMemory) throw tooHeavy(worldMemory)
    const desk = this.#made(name, Math.max(1, Math.floor(worldMemory / worldLimit)))
    const left = { users: 0, leftAt: performance.now() }
    const named: Named = { desk, mock: undefined, ...left, weight: 0, grown: 0 }
    this.#named.set(name, named)
    desk.then(
      ({ mock }) => {
        named.mock = mock
      },
      () => {
        if (this.#named.get(name) === named) this.#named.delete(name)
      },
    )
    return named
  }

  async #made(name: string, memoryLimit: number): Promise<Desk> {
    const mock = await this.#make(name, memoryLimit)
    await this.#setUp?.(mock)
    return deskOf(name, mock, this.#setUp)
  }

  /** Counts what they take only now and then: each byte that comes in is taken for one that stays. */
  #requireRoom(named: Named, size: number): void {
    const { worldMemory } = this.#limits
    if (this.#bytes + size > worldMemory) this.#weigh()
    if (this.#bytes + size > worldMemory) throw tooHeavy(worldMemory)
    named.grown += size
  }

  #weigh(): void {
    for (const named of this.#named.values()) {
      if (!named.mock) continue
      named.weight = weightOfMock(named.mock)
      named.grown = 0
    }
  }

  /** Ends those that nobody asks for, each when its time has come. */
  #watch(): void {
    if (this.#timer !== undefined || this.#named.size === 0) return
    const { worldIdle } = this.#limits
    const now = performance.now()
    let soonest = worldIdle
    for (const { users, leftAt } of this.#named.values()) {
      if (users === 0) soonest = Math.min(soonest, leftAt + worldIdle - now)
    }
    this.#timer = setTimeout(() => this.#endIdle(), Math.max(1, soonest))
    // Neither a server nor a test is kept alive by it; a page's timer is a number.
    ;(this.#timer as { unref?(): void }).unref?.()
  }

  #endIdle(): void {
    this.#timer = undefined
    const last = performance.now() - this.#limits.worldIdle
    for (const [name, { users, leftAt }] of this.#named) {
      if (users === 0 && leftAt <= last) void this.end(name)
    }
    this.#watch()
  }

  get #bytes(): number {
    let bytes = 0
    for (const { weight, grown } of this.#named.values()) bytes += weight + grown
    return bytes
  }
}

const cure =
  'End one that is not needed any more, by DELETE /__mock/worlds/{name}; those that nobody asks for end themselves.'

const tooMany = (limit: number) =>
  new Problem(503, `There are ${limit} worlds, and may be no more (\`worldLimit\`). ${cure}`)

const tooHeavy = (limit: number) =>
  new Problem(
    503,
    `The worlds take ${limit} bytes together, and may take no more (\`worldMemory\`). ${cure}`,
  )
