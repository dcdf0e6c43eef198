import * as z from 'zod/mini'
import { type CustomerRecord, customerRecord } from '#contract/customer'
import { resourceId } from '#contract/identifiers'
import { type LeadSourceRecord, leadSourceRecord } from '#contract/lead-source'
import { type PaymentToken, paymentToken } from '#contract/payment-token'
import { Sequence } from './sequence.ts'
import { Table } from './table.ts'

/** An id whose customer was merged into another. */
const mergedCustomer = z.object({ id: resourceId, targetCustomerId: resourceId })
export type MergedCustomer = z.infer<typeof mergedCustomer>

export interface WorldOptions {
  readonly seed: number
  readonly now: () => Date
}

/** All that one mock remembers. Nothing of it is kept anywhere else, so two mocks never meet. */
export class World {
  readonly customers = new Table<CustomerRecord>(customerRecord)
  readonly tokens = new Table<PaymentToken>(paymentToken)
  readonly mergedCustomers = new Table<MergedCustomer>(mergedCustomer)
  readonly leadSources = new Table<LeadSourceRecord>(leadSourceRecord)
  readonly now: () => Date
  readonly #sequence: Sequence
  #start: { customers: readonly CustomerRecord[]; given: ReadonlyMap<string, number> } = {
    customers: [],
    given: new Map(),
  }

  constructor({ seed, now }: WorldOptions) {
    this.now = now
    this.#sequence = new Sequence(seed)
  }

  /** Settles when the tables can be written to. */
  async open(): Promise<void> {
    const { customers, tokens, mergedCustomers, leadSources } = this
    await Promise.all([customers, tokens, mergedCustomers, leadSources].map(({ ready }) => ready))
  }

  /** A new id such as `cus_01KD...`: prefix and ULID, from the world's own clock and seed. */
  newId(prefix: 'cus_' | 'inst_' | 'tok_'): string {
    return this.#sequence.id(prefix, this.now().getTime())
  }

  /** Loads the start data, to which `reset` returns. */
  begin(customers: readonly CustomerRecord[]): void {
    this.#start = { customers, given: this.#sequence.given() }
    this.reset()
  }

  /** Back to the start data, and nothing else. */
  reset(): void {
    this.#sequence.restore(this.#start.given)
    this.tokens.load([])
    this.mergedCustomers.load([])
    this.leadSources.load([])
    this.customers.load(this.#start.customers)
  }
}
