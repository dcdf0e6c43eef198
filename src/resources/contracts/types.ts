import type * as z from 'zod/mini'
import type * as events from '../customers/customer-event.ts'
import type { Claimed } from '../customers/customer-input.ts'
import type { TagSeed as AnyTagSeed } from '../tags/tag-schemas.ts'
import type { TokenInput as AnyTokenInput } from '../tokens/issue-token.ts'
import type { customerInput as input2023 } from './2023-01/customer-writing.ts'
import type { paymentInstrument as instrument2023 } from './2023-01/default-instrument.ts'
import type { customerInput as input2026 } from './2026-08/customer-writing.ts'
import type { defaultVersion } from './default-version.ts'
import type { ContractVersion, contracts } from './index.ts'

type Default = typeof defaultVersion

type Contracts = typeof contracts

/** What a schema of a version describes: the part that it is in, and its name there. */
type Described<
  Version extends ContractVersion,
  Part extends keyof Contracts[Version],
  Name extends string,
> = Contracts[Version][Part] extends () => Promise<Readonly<Record<Name, infer Schema>>>
  ? Schema extends z.core.$ZodType
    ? z.infer<Schema>
    : never
  : never

/** A customer as every response of a version shows it. */
export type Customer<Version extends ContractVersion = Default> = Version extends unknown
  ? Described<Version, 'customerReading', 'customer'>
  : never

/** A customer as the database keeps it: without what is made anew for each response. */
export type CustomerRecord<Version extends ContractVersion = Default> = Version extends unknown
  ? Described<Version, 'customerReading', 'customerRecord'>
  : never

/** What is sent, where more of it is known than what a schema checks. */
interface Inputs {
  '2023-01': Omit<z.infer<typeof input2023>, 'defaultPaymentInstrument'> & {
    defaultPaymentInstrument?: z.infer<typeof instrument2023> | null | undefined
  }
  '2026-08': z.infer<typeof input2026>
}

/**
 * The writable members of a customer, as you send them. `revision` is the one read-only member that a
 * request may carry with effect: it says which revision the edit began from.
 */
export type CustomerInput<Version extends ContractVersion = Default> = Version extends unknown
  ? Inputs[Version] & Claimed
  : never

export type TagRecord<Version extends ContractVersion = Default> = Version extends unknown
  ? Described<Version, 'tags', 'tagRecord'>
  : never

export type Tag<Version extends ContractVersion = Default> = Version extends unknown
  ? Described<Version, 'tags', 'tag'>
  : never

/** A tag in a customer's start data: its name decides, the rest may be left out. */
export type TagSeed<Version extends ContractVersion = Default> = Omit<AnyTagSeed, 'type'> & {
  type?: TagRecord<Version>['type'] | undefined
}

/** Start data of one customer: what a body may hold, and the members that only a server sets. */
export type CustomerSeed<Version extends ContractVersion = Default> = Version extends unknown
  ? CustomerInput<Version> &
      Partial<Omit<CustomerRecord<Version>, keyof CustomerInput<Version> | 'tags'>> & {
        /** Each needs its `name` only. A tag that the mock knows by that name is taken as it is. */
        tags?: readonly TagSeed<Version>[]
      }
  : never

export type PaymentMethod<Version extends ContractVersion = Default> = Version extends unknown
  ? InstrumentRecord<Version>['method']
  : never

export type TokenMethod<Version extends ContractVersion = Default> = Version extends unknown
  ? TokenRecord<Version>['method']
  : never

export type InstrumentRecord<Version extends ContractVersion = Default> = Version extends unknown
  ? Described<Version, 'instruments', 'instrumentRecord'>
  : never

export type Instrument<Version extends ContractVersion = Default> = Version extends unknown
  ? Described<Version, 'instruments', 'instrument'>
  : never

/** What a customer pays with by default. */
export type PaymentInstrument<Version extends ContractVersion = Default> = NonNullable<
  CustomerRecord<Version>['defaultPaymentInstrument']
>

export type TokenRecord<Version extends ContractVersion = Default> = Version extends unknown
  ? Described<Version, 'tokens', 'tokenRecord'>
  : never

export type PaymentToken<Version extends ContractVersion = Default> = Version extends unknown
  ? Described<Version, 'tokens', 'paymentToken'>
  : never

/** What `mock.tokens.issue` takes: the body of `POST /tokens`, of which it fills in what is left out. */
export type TokenInput<Version extends ContractVersion = Default> = Omit<
  AnyTokenInput,
  'method'
> & {
  /** @default 'payment-card' */
  method?: TokenMethod<Version>
}

export type TimelineRecord<Version extends ContractVersion = Default> = Version extends unknown
  ? Described<Version, 'timeline', 'timelineRecord'>
  : never

export type TimelineMessage<Version extends ContractVersion = Default> = Version extends unknown
  ? Described<Version, 'timeline', 'timelineMessage'>
  : never

/** What the API's webhooks `customer-created` and `customer-updated` send. */
export type CustomerEvent<
  Type extends 'customer-created' | 'customer-updated',
  Version extends ContractVersion = Default,
> = events.CustomerEvent<Type, Customer<Version>>

/** What the API's webhook `customer-merged` sends. */
export type CustomerMergedEvent<Version extends ContractVersion = Default> =
  events.CustomerMergedEvent<Customer<Version>>

/** The payload of each type of event. */
export type EventPayloads<Version extends ContractVersion = Default> = events.EventPayloads<
  Customer<Version>
>

export type AnyEvent<Version extends ContractVersion = Default> = events.AnyEvent<Customer<Version>>
