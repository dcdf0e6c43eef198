import type { Customer } from '#contract/customer'
import type { CustomerInput } from '#contract/customer-input'
import { plainCopy } from '#database/plain-copy'
import type { World } from '#database/world'
import { claimsOf } from '#semantics/claims'
import type { CustomerQuery } from '#semantics/find-customers'
import { newestFirst } from '#semantics/newest-first'
import { putCustomer } from '#semantics/put-customer'
import { represent } from '#semantics/represent'
import type { Rules } from '#semantics/rules'
import type { CustomerSeed } from '#semantics/seed-record'
import { tokensFor } from '#semantics/tokens-for'

/** Runs work on the world once it is there, alone if others share it. */
export type Alone = <T>(work: () => T | Promise<T>) => Promise<T>

/** The mock's customers without HTTP: the same rules and the same data. What it returns is frozen. */
export class CustomerStore {
  readonly #world: World
  readonly #rules: Rules
  readonly #base: string
  readonly #alone: Alone

  constructor(world: World, rules: Rules, base: string, alone: Alone) {
    this.#world = world
    this.#rules = rules
    this.#base = base
    this.#alone = alone
  }

  /**
   * Upserts a customer, as `PUT /customers/{id}` does; throws the `Problem` that PUT would answer.
   *
   * @example
   * await mock.customers.put('cus_1', { primaryAddress: { firstName: 'Ada' } })
   */
  async put(id: string, input: CustomerInput): Promise<Customer> {
    const body = plainCopy(input)
    const claims = claimsOf(body)
    const tokens = await tokensFor(body)
    return this.#alone(() => {
      const { organizationId } = this.#rules
      const put = { id, body, tokens, claims, organizationId }
      const { record } = putCustomer(this.#world, this.#rules, put)
      return this.#represent(record)
    })
  }

  /**
   * Adds a customer, with members that only a server sets if you give them; throws a `Problem` for an
   * invalid one (422) or an id that is taken (409).
   *
   * @example
   * await mock.customers.create({ id: 'cus_1', invoiceCount: 3, hasFulfilledKyc: true })
   */
  async create(input: CustomerSeed = {}): Promise<Customer> {
    const seed = plainCopy(input)
    const seeds = await import('#semantics/add-seed')
    return this.#alone(() => this.#represent(seeds.addSeed(this.#world, this.#rules, seed)))
  }

  /**
   * The customer with this id, or `undefined`.
   *
   * @example
   * mock.customers.get('cus_1')?.revision
   */
  get(id: string): Customer | undefined {
    const record = this.#world.customers.get(id)
    return record && this.#represent(record)
  }

  /**
   * All customers, the newest first.
   *
   * @example
   * mock.customers.list().map(({ email }) => email)
   */
  list(): Customer[] {
    return newestFirst(this.#world.customers.all()).map((record) => this.#represent(record))
  }

  /**
   * The customers that `filter` and `q` select, the newest first or as `sort` says; throws the
   * `Problem` that `GET /customers` would answer.
   *
   * @example
   * await mock.customers.find({ filter: 'primaryAddress.country:US', sort: '-invoiceCount', limit: 10 })
   */
  async find(query: CustomerQuery): Promise<Customer[]> {
    const finding = await import('#semantics/find-customers')
    return this.#alone(() => {
      const records = finding.findCustomers(this.#world, this.#rules.lists, query)
      return records.map((record) => this.#represent(record))
    })
  }

  /**
   * Removes a customer without a trace, which the API itself cannot; throws a 404 `Problem` for an
   * unknown id.
   *
   * @example
   * await mock.customers.delete('cus_1')
   */
  async delete(id: string): Promise<void> {
    const forgetting = await import('#semantics/forget-customer')
    return this.#alone(() => forgetting.forgetCustomer(this.#world, id))
  }

  /** How many customers there are. */
  get count(): number {
    return this.#world.customers.size
  }

  #represent(record: Parameters<typeof represent>[0]): Customer {
    return Object.freeze(represent(record, { base: this.#base, world: this.#world }))
  }
}
