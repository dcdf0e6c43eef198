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
export { Problem } from '#engine/problem/problem'
export type { InvalidField, ProblemDetails } from '#engine/problem/problem-details'
export type { Answer } from '#engine/request/answer'
export type { HeadersLike, RequestLike } from '#engine/request/request-like'
export { createMock } from '#mock/create-mock'
export type { EventType, MockEvents, ResourceEvent } from '#mock/events/events'
export type { JournalEntry } from '#mock/journal/entry'
export type { Journal } from '#mock/journal/journal'
export type { JournalMatch } from '#mock/journal/journal-match'
export type { RequestMatch } from '#mock/match/request-match'
export type { DefinedMock, Mock } from '#mock/mock'
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
export { contactInput } from '#resources/contact/contact-input'
export type { Customer, CustomerRecord } from '#resources/customers/customer'
export { customer, customerRecord } from '#resources/customers/customer'
export type {
  AnyEvent,
  CustomerEvent,
  CustomerMergedEvent,
  EventPayloads,
} from '#resources/customers/customer-event'
export type { CustomerInput } from '#resources/customers/customer-input'
export { customerInput } from '#resources/customers/customer-input'
export type { CustomerQuery } from '#resources/customers/find-customers'
export type { CustomerSeed } from '#resources/customers/seed-record'
export type { OperationName } from '#resources/index'
export type { LeadSource } from '#resources/lead-source/lead-source'
export { leadSource } from '#resources/lead-source/lead-source'
export type { Instrument } from '#resources/payment-instruments/instrument'
export type { PaymentInstrument } from '#resources/payment-instruments/payment-instrument'
export { paymentInstrument } from '#resources/payment-instruments/payment-instrument'
export type { PaymentMethod } from '#resources/payment-instruments/payment-methods'
export { paymentMethods } from '#resources/payment-instruments/payment-methods'
export type { Tag } from '#resources/tags/tag'
export { tag } from '#resources/tags/tag'
export type { TagSeed } from '#resources/tags/tag-input'
export type { TimelineMessage } from '#resources/timeline/timeline'
export type { TokenInput } from '#resources/tokens/issue-token'
export type { PaymentToken } from '#resources/tokens/payment-token'
export type { TokenMethod } from '#resources/tokens/token-methods'
export type { WorldData } from '#resources/world-format'
export type { WorldPreset } from '#resources/world-presets'
