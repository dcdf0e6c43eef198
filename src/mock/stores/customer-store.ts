import { newestFirst } from '#engine/query/newest-first'
import { plainCopy } from '#engine/values/plain-copy'
import { claimsOf } from '#engine/write/claims'
import type { Customer } from '#resources/customers/customer'
import type { CustomerInput } from '#resources/customers/customer-input'
import type { CustomerRules } from '#resources/customers/customer-rules'
import type { CustomerWorld } from '#resources/customers/customer-world'
import type { CustomerQuery } from '#resources/customers/find-customers'
import { putCustomer } from '#resources/customers/put-customer'
import { represent } from '#resources/customers/represent-customer'
import type { CustomerSeed } from '#resources/customers/seed-record'
import { tokensFor } from '#resources/tokens/tokens-for'

/** Runs work on the world once it is there, alone if others share it. */
export type Alone = <T>(work: () => T | Promise<T>) => Promise<T>

/** The mock's customers without HTTP: the same rules and the same data. What it returns is frozen. */
export class CustomerStore {
  readonly #world: CustomerWorld
  readonly #rules: CustomerRules
  readonly #base: string
  readonly #alone: Alone

  constructor(world: CustomerWorld, rules: CustomerRules, base: string, alone: Alone) {
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
    const seeds = await import('#resources/customers/add-seed')
    return this.#alone(() => this.#represent(seeds.addSeed(this.#world, this.#rules, seed)))
  }

  /**
   * The customer with this id, or `undefined`.
   *
   * @example
   * mock.customers.get('cus_1')?.revision
   */
  get(id: string): Customer | undefined {
    const record = this.#world.tables.customers.get(id)
    return record && this.#represent(record)
  }

  /**
   * All customers, the newest first.
   *
   * @example
   * mock.customers.list().map(({ email }) => email)
   */
  list(): Customer[] {
    return newestFirst(this.#world.tables.customers.all()).map((record) => this.#represent(record))
  }

  /**
   * The customers that `filter` and `q` select, the newest first or as `sort` says; throws the
   * `Problem` that `GET /customers` would answer.
   *
   * @example
   * await mock.customers.find({ filter: 'primaryAddress.country:US', sort: '-invoiceCount', limit: 10 })
   */
  async find(query: CustomerQuery): Promise<Customer[]> {
    const finding = await import('#resources/customers/find-customers')
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
    const forgetting = await import('#resources/customers/forget-customer')
    return this.#alone(() => forgetting.forgetCustomer(this.#world, id))
  }

  /** How many customers there are. */
  get count(): number {
    return this.#world.tables.customers.size
  }

  #represent(record: Parameters<typeof represent>[0]): Customer {
    return Object.freeze(represent(record, { base: this.#base, world: this.#world }))
  }
}
