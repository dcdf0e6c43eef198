/** What a test does to a mock, or to the model of one. */
export type Step =
  | {
      do: 'put'
      id: string
      name: string
      color: string
      revision?: number | undefined
      token?: number | undefined
    }
  | { do: 'put-invalid'; id: string; token?: number | undefined }
  | { do: 'get' | 'forget'; id: string }
  | { do: 'recolor-in-db'; id: string; color: string }
  | { do: 'merge'; id: string; into: string }
  | { do: 'create' | 'list' | 'issue' | 'reset' | 'snapshot' | 'restore-broken' }
  | { do: 'create-tag'; name: string }
  | { do: 'tag' | 'untag'; id: string; name: string }
  | { do: 'restore' | 'import'; nth: number }
  | { do: 'checkpoint' | 'rollback'; name: string }
  | { do: 'wait'; seconds: number }

/** What is seen of a customer. */
export interface Seen {
  id: string
  firstName: string | null
  color: string | null
  tags: string[]
  revision: number
  createdTime: string
  updatedTime: string
  hasInstrument: boolean
}

/** What is seen of an answer; `made` names what got an id of the mock's own, by what the id depends on. */
export interface Answer {
  status: number
  location?: string
  customer?: Seen
  ids?: string[]
  made?: string
}

interface World {
  customers: Seen[]
  tags: string[]
  /** The key is what the id depends on: how many were issued before. */
  tokens: { key: string; isUsed: boolean; expires: number }[]
  merged: { id: string; into: string }[]
  issued: number
  created: number
}

/** The mock's promises about state, in as few words as there are: lists, look-ups and copies. */
export class Model {
  time: number
  world: World
  readonly snapshots: World[] = []
  readonly checkpoints: Record<string, World> = {}
  readonly #start: World

  /** Of customers the first has a tag; what has none is told so. */
  constructor(time: number, tags: string[] = ['VIP']) {
    this.time = time
    const at = timeOf(time)
    const ada = { ...blank('ada', at), tags: [...tags] }
    const empty = { tokens: [], merged: [], issued: 0, created: 0 }
    this.#start = { customers: [ada], tags, ...empty }
    this.world = structuredClone(this.#start)
  }

  /** One that goes on from here by itself. */
  fork(): Model {
    const fork = new Model(this.time, this.#start.tags)
    fork.world = structuredClone(this.world)
    Object.assign(fork.checkpoints, this.checkpoints)
    return fork
  }

  /** Takes a step, and tells what the mock must answer. */
  take(step: Step, tokens: readonly string[]): Answer {
    const { world } = this
    const at = timeOf(this.time)
    switch (step.do) {
      case 'put':
        return this.#put(step, tokens)
      case 'put-invalid':
        return { status: 422 }
      case 'get': {
        const found = this.#find(step.id)
        return found ? { status: 200, customer: found } : { status: 404 }
      }
      case 'create': {
        const made = `cus ${world.created++}`
        const customer = blank(made, at)
        world.customers.push(customer)
        return { status: 201, made, customer }
      }
      case 'list': {
        // A stable sort: within one second what was written last comes first.
        const newestFirst = world.customers
          .toReversed()
          .sort((a, b) => b.createdTime.localeCompare(a.createdTime))
        return { status: 200, ids: newestFirst.map(({ id }) => id) }
      }
      case 'merge':
        return this.#merge(step.id, step.into)
      case 'forget': {
        if (!this.#find(step.id)) return { status: 404 }
        world.customers = world.customers.filter(({ id }) => id !== step.id)
        world.merged = world.merged.filter(({ into }) => into !== step.id)
        return { status: 200 }
      }
      case 'recolor-in-db': {
        const found = this.#find(step.id)
        if (found) found.color = step.color
        return { status: found ? 200 : 404 }
      }
      case 'create-tag':
        if (world.tags.some((tag) => tag.toLowerCase() === step.name.toLowerCase()))
          return { status: 409 }
        world.tags.push(step.name)
        return { status: 201 }
      case 'tag':
      case 'untag': {
        const tag = world.tags.find((each) => each.toLowerCase() === step.name.toLowerCase())
        const found = this.#find(step.id)
        if (!tag || !found) return { status: 404 }
        if (found.tags.includes(tag) === (step.do === 'tag')) return { status: 204 }
        found.tags =
          step.do === 'tag' ? [...found.tags, tag] : found.tags.filter((each) => each !== tag)
        found.revision += 1
        found.updatedTime = at
        return { status: 204 }
      }
      case 'issue': {
        const key = `tok ${world.issued++}`
        world.tokens.push({ key, isUsed: false, expires: this.time + 30 * 60 })
        return { status: 201, made: key }
      }
      case 'reset':
        this.world = structuredClone(this.#start)
        return { status: 200 }
      case 'snapshot':
        this.snapshots.push(structuredClone(world))
        return { status: 200 }
      case 'restore':
      case 'import': {
        const snapshot = this.snapshots[step.nth % this.snapshots.length]
        if (!snapshot) return { status: 404 }
        this.world = structuredClone(snapshot)
        return { status: 200 }
      }
      case 'restore-broken':
        return { status: 422 }
      case 'checkpoint':
        this.checkpoints[step.name] = structuredClone(world)
        return { status: 200 }
      case 'rollback': {
        const found = this.checkpoints[step.name]
        if (!found) return { status: 404 }
        this.world = structuredClone(found)
        return { status: 200 }
      }
      case 'wait':
        this.time += step.seconds
        return { status: 200 }
    }
  }

  #find = (id: string) => this.world.customers.find((customer) => customer.id === id)

  #put(step: Step & { do: 'put' }, tokens: readonly string[]): Answer {
    const { id, name, color, revision } = step
    const { world } = this
    const at = timeOf(this.time)
    const key = tokenOf(step, tokens)
    const token = world.tokens.find((each) => each.key === key)
    if (key !== undefined && (!token || token.isUsed || token.expires <= this.time)) {
      return { status: 422 }
    }
    const found = this.#find(id)
    if (!found && world.merged.some((each) => each.id === id)) return { status: 409 }
    if (found && revision !== undefined && revision !== found.revision) return { status: 409 }

    if (token) token.isUsed = true
    const customer = found ?? blank(id, at)
    if (!found) world.customers.push(customer)
    else if (token || found.firstName !== name || found.color !== color) {
      found.revision += 1
      found.updatedTime = at
    }
    customer.firstName = name
    customer.color = color
    customer.hasInstrument ||= token !== undefined
    return found ? { status: 200, customer } : { status: 201, customer, location: id }
  }

  #merge(id: string, into: string): Answer {
    const { world } = this
    if (id === into) return { status: 422 }
    const source = this.#find(id)
    const target = this.#find(into)
    if (!source || !target) return { status: 404 }
    target.tags = [...new Set([...target.tags, ...source.tags])]
    target.hasInstrument ||= source.hasInstrument
    target.revision += 1
    target.updatedTime = timeOf(this.time)
    world.customers = world.customers.filter((each) => each !== source)
    for (const each of world.merged) if (each.into === id) each.into = into
    world.merged.push({ id, into })
    return { status: 204 }
  }
}

/** The token that a step means, of those that were ever issued. */
export const tokenOf = ({ token }: { token?: number | undefined }, tokens: readonly string[]) =>
  token === undefined ? undefined : (tokens[token % tokens.length] ?? 'none')

const timeOf = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000', '')

const blank = (id: string, at: string): Seen => ({
  id,
  firstName: null,
  color: null,
  tags: [],
  revision: 0,
  createdTime: at,
  updatedTime: at,
  hasInstrument: false,
})
