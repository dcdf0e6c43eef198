import { newestFirst } from '#engine/query/newest-first'
import { plainCopy } from '#engine/values/plain-copy'
import { claimsOf } from '#engine/write/claims'
import type { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import type { Customer, CustomerInput, CustomerSeed } from '#resources/contracts/types'
import { loadedFor } from '#resources/customers/customer-body'
import type { CustomerRules } from '#resources/customers/customer-rules'
import type { CustomerWorld } from '#resources/customers/customer-world'
import type { CustomerQuery } from '#resources/customers/find-customers'
import { putCustomer } from '#resources/customers/put-customer'
import { represent } from '#resources/customers/represent-customer'

/** Runs work on the world once it is there, alone if others share it. */
export type Alone = <T>(work: () => T | Promise<T>) => Promise<T>

/** The mock's customers without HTTP: the same rules and the same data. What it returns is frozen. */
export class CustomerStore<Version extends ContractVersion = typeof defaultVersion> {
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
  async put(id: string, input: CustomerInput<Version>): Promise<Customer<Version>> {
    const body = plainCopy(input)
    const claims = claimsOf(body)
    const loaded = await loadedFor(body, this.#rules.contract)
    return this.#alone(() => {
      const { organizationId } = this.#rules
      const put = { ...loaded, id, body, claims, organizationId }
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
  async create(
    input: CustomerSeed<Version> = {} as CustomerSeed<Version>,
  ): Promise<Customer<Version>> {
    const seed = plainCopy(input)
    const seeds = await import('#resources/customers/add-seed')
    const seeding = await seeds.seedingBy(this.#rules)
    return this.#alone(() => this.#represent(seeds.addSeed(this.#world, seeding, seed)))
  }

  /**
   * The customer with this id, or `undefined`.
   *
   * @example
   * mock.customers.get('cus_1')?.revision
   */
  get(id: string): Customer<Version> | undefined {
    const record = this.#world.tables.customers.get(id)
    return record && this.#represent(record)
  }

  /**
   * All customers, the newest first.
   *
   * @example
   * mock.customers.list().map(({ email }) => email)
   */
  list(): Customer<Version>[] {
    return newestFirst(this.#world.tables.customers.all()).map((record) => this.#represent(record))
  }

  /**
   * The customers that `filter` and `q` select, the newest first or as `sort` says; throws the
   * `Problem` that `GET /customers` would answer.
   *
   * @example
   * await mock.customers.find({ filter: 'primaryAddress.country:US', sort: '-invoiceCount', limit: 10 })
   */
  async find(query: CustomerQuery): Promise<Customer<Version>[]> {
    const finding = await import('#resources/customers/find-customers')
    const { contract, lists } = this.#rules
    const reading = await contract.customerReading()
    return this.#alone(() => {
      const records = finding.findCustomers(this.#world, { lists, reading }, query)
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

  #represent(record: Parameters<typeof represent>[0]): Customer<Version> {
    const customer: unknown = represent(record, { base: this.#base, world: this.#world })
    return Object.freeze(customer) as Customer<Version>
  }
}
