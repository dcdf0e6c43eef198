import type { RequestLike } from '#engine/request/request-like'
import type { World, WorldState } from '../world.ts'
import { worldFormat, worldVersion } from '../world-format.ts'
import { Changes } from './changes.ts'
import type { KeepOptions } from './keep-options.ts'
import type { Header, Row, Session, Storage } from './storage.ts'
import { type FoundWorld, isOurs, readWorld } from './stored-world.ts'

/** What a keeper cannot know of the world that it keeps. */
export interface Ways {
  /** Fills a new world. */
  begin(world: World): Promise<void>
  /** Fills tables that a kept world has not had yet; throws, and leaves them empty, where that does not fit it. */
  add(world: World, tables: readonly string[]): Promise<void>
  /** Writes what waits to be written. */
  settle(world: World): void
}

/** Keeps a world beyond its page or process, and in step with others that are kept in the same place. */
export class Keeper {
  readonly #world: World
  readonly #persist: KeepOptions
  readonly #version: number
  readonly #changes: Changes
  readonly #ways: Ways
  #storage: Storage | undefined
  /** Whether the world is the one that was stored. */
  #isFilled = false
  #start: WorldState | undefined
  /** The number of the last change that is in the world. */
  #change = 0

  constructor(world: World, persist: KeepOptions, storage: Storage, ways: Ways) {
    this.#ways = ways
    this.#world = world
    this.#persist = persist
    this.#version = persist.version ?? 1
    this.#storage = storage
    this.#changes = new Changes(world)
  }

  /** Fills the world with what is stored; else stores what `begin` makes of it. */
  async open(): Promise<void> {
    await this.#visit((session) => this.#read(session))
    if (this.#isFilled) return
    await this.#ways.begin(this.#world)
    // Meanwhile another tab may have begun: a world is never begun twice.
    await this.#visit(async (session) => {
      await this.#read(session, setAside)
      if (!this.#isFilled) await this.#writeAll(session)
    })
  }

  /** Brings the world back to its start, which a world that was stored has not made yet. */
  async reset(): Promise<void> {
    if (this.#isFilled && !this.#start) {
      const twin = await this.#world.twin()
      await this.#ways.begin(twin)
      this.#start = twin.state
    }
    const start = this.#start
    await this.run(() => (start ? this.#world.enter(start) : this.#world.reset()))
  }

  /** As `run` does, and has the body first: who waits for one must not keep the others waiting. */
  async answer<T>({ request, readBody }: Answered, work: () => Promise<T>): Promise<T> {
    if (!['GET', 'HEAD'].includes(request.method)) await readBody().catch(() => {})
    return this.run(work)
  }

  /**
   * Runs work on the world while nobody else does: what others stored is in it before, and what the work
   * changed is stored when this settles, as the work did.
   */
  async run<T>(work: () => T | Promise<T>): Promise<T> {
    let started: Promise<T> | undefined
    const outcome = () => {
      started ??= (async () => work())()
      return started
    }
    await this.#visit(async (session) => {
      await this.#refresh(session)
      const running = outcome()
      running.catch(() => {})
      await session.during(running)
      await this.#write(session)
    })
    return outcome()
  }

  async #visit(visit: (session: Session) => Promise<void>): Promise<void> {
    try {
      await this.#storage?.exclusively(visit)
    } catch (error) {
      // One that began before may fail as well.
      if (this.#storage) warnOfMemory(this.#persist.name, error)
      this.#storage = undefined
    }
  }

  async #read(session: Session, refuse?: Refusal): Promise<void> {
    if (!session.header) return
    let found: FoundWorld
    let rows: Row[]
    try {
      rows = await session.rows()
      const reading = readWorld(session.header, rows, {
        persist: this.#persist,
        tables: this.#world.declarations,
      })
      reading.catch(() => {})
      await session.during(reading)
      found = await reading
    } catch (error) {
      await refuse?.(session, this.#persist.name, error)
      return
    }
    await this.#fill(
      session,
      found,
      rows.filter(({ value }) => value !== undefined),
    )
  }

  async #fill(session: Session, found: FoundWorld, rows: readonly Row[]): Promise<void> {
    const { world, isMigrated, lacking, outdated } = found
    this.#world.begin(world.records, world.given ?? new Map(), world.clock ?? { ahead: 0 })
    this.#isFilled = true
    this.#change = session.header?.change ?? 0
    this.#changes.agree(rows)
    if (outdated) {
      const { tables, reason } = outdated
      this.#changes.doubt(tables)
      warnOfMisfit(this.#persist.name, `what it held of ${tables.join(' and ')}`, reason)
    }
    const adding = this.#ways.add(this.#world, [...lacking, ...(outdated?.tables ?? [])])
    const added = adding.catch((error) =>
      warnOfMisfit(this.#persist.name, 'the `records` of what was declared since', error),
    )
    await session.during(added)
    await (isMigrated ? this.#writeAll(session) : this.#write(session))
  }

  async #refresh({ header, rows }: Session): Promise<void> {
    if (!header || header.change === this.#change) return
    if (!isOurs(header, this.#version)) {
      throw new Error('another version of the app or of rebilly-mock has taken it over')
    }
    if (header.replaced > this.#change) this.#changes.applyAll(await rows())
    else this.#changes.apply(await rows(this.#change))
    this.#change = header.change
  }

  async #write(session: Session): Promise<void> {
    // What waits to be told would be lost with the page.
    if (this.#world.untold.size > 0) this.#ways.settle(this.#world)
    if (!session.header || this.#changes.isReplaced) return this.#writeAll(session)
    const change = this.#change + 1
    const rows = this.#changes.take(change)
    if (rows.length === 0) return
    this.#change = change
    const header = this.#header(session.header.replaced)
    await session.write({ header, rows, isWhole: false })
  }

  async #writeAll(session: Session): Promise<void> {
    this.#change = Math.max(this.#change, session.header?.change ?? 0) + 1
    const rows = this.#changes.takeAll(this.#change)
    await session.write({ header: this.#header(this.#change), rows, isWhole: true })
  }

  #header(replaced: number): Header {
    const [change, version, { size }] = [this.#change, this.#version, this.#changes]
    const tables = Object.keys(this.#world.declarations)
    return { format: worldFormat, layout: worldVersion, version, change, replaced, size, tables }
  }
}

interface Answered {
  readonly request: RequestLike
  readonly readBody: () => Promise<unknown>
}

type Refusal = (session: Session, name: string, error: unknown) => Promise<void>

const setAside: Refusal = async (session, name, error) => {
  const place = await session.setAside(new Date().toISOString().replaceAll(/[:.]/g, '-'))
  console.warn(
    `[rebilly-mock] The data kept as "${name}" cannot be used, because ${reasonOf(error)}. ` +
      `It is now in ${place}; the mock began anew.`,
  )
}

/** Says that what is kept is used without some of it. */
function warnOfMisfit(name: string, what: string, error: unknown): void {
  console.warn(
    `[rebilly-mock] The data kept as "${name}" goes on without ${what}, because that does not fit it any more: ` +
      `${reasonOf(error)}. \`mock.reset()\` begins all of it anew.`,
  )
}

/** Says that from now on nothing is kept. */
export function warnOfMemory(name: string, error: unknown): void {
  console.warn(
    `[rebilly-mock] The data of "${name}" is in memory only from now on, and will be lost with it, ` +
      `because it could not be kept: ${reasonOf(error)}.`,
  )
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message || error.name : String(error)).replace(/\.$/, '')
