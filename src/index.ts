export type {
  ActionContext,
  OperationKind,
  ResourceDeclaration,
} from '#engine/declared/declaration'
export type { DeclaredRecord } from '#engine/declared/declared-record'
export type { DeclaredResource } from '#engine/declared/define-resource'
export { defineResource } from '#engine/declared/define-resource'
export type { ResourceQuery, ResourceStore, Shown } from '#engine/declared/resource-store'
export type { StandardSchema } from '#engine/declared/standard-schema'
export type { MockError, MockErrorCode } from '#engine/problem/mock-error'
export { Problem } from '#engine/problem/problem'
export type { InvalidField, ProblemDetails } from '#engine/problem/problem-details'
export type { Answer } from '#engine/request/answer'
export type { HeadersLike, RequestLike } from '#engine/request/request-like'
export type { Duration, MockClock, Moment } from '#mock/clock/mock-clock'
export { createMock } from '#mock/create-mock'
export type { EventType, MockEvents, ResourceEvent } from '#mock/events/events'
export type { JournalEntry } from '#mock/journal/entry'
export type { Journal } from '#mock/journal/journal'
export type { JournalMatch } from '#mock/journal/journal-match'
export type { RequestMatch } from '#mock/match/request-match'
export type { AnyMock, DefinedMock, Mock } from '#mock/mock'
export type {
  DefinedActions,
  DefinedOptions,
  DefinedRecords,
  DefinitionsSource,
  EventsOptions,
  MockOptions,
  PersistOptions,
  StartRecords,
  WorldSource,
} from '#mock/options/mock-options'
export type { Latency } from '#mock/scenarios/latency'
export type { ScenarioName } from '#mock/scenarios/names'
export type { RateLimit } from '#mock/scenarios/rate-limit'
export type { Scenario } from '#mock/scenarios/scenario'
export type { MockSnapshot } from '#mock/state/mock-state'
export type { CustomerStore } from '#mock/stores/customer-store'
export type { TagInput, TagStore } from '#mock/stores/tag-store'
export type { Contact } from '#resources/contact/contact'
export type { ContactInput } from '#resources/contact/contact-input'
export {
  contactInput,
  customer,
  customerInput,
  customerRecord,
  leadSource,
  paymentInstrument,
  paymentMethods,
  tag,
} from '#resources/contracts/2023-01/schemas'
export type { ContractVersion } from '#resources/contracts/index'
export type {
  AnyEvent,
  Customer,
  CustomerEvent,
  CustomerInput,
  CustomerMergedEvent,
  CustomerRecord,
  CustomerSeed,
  EventPayloads,
  Instrument,
  PaymentInstrument,
  PaymentMethod,
  PaymentToken,
  Tag,
  TagSeed,
  TimelineMessage,
  TokenInput,
  TokenMethod,
} from '#resources/contracts/types'
export type { CustomerQuery } from '#resources/customers/find-customers'
export type { OperationName } from '#resources/index'
export type { LeadSource } from '#resources/lead-source/lead-source-schemas'
export type { WorldData } from '#resources/world-format'
export type { WorldPreset } from '#resources/world-presets'
