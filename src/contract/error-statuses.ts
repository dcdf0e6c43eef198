/**
 * The statuses by which each operation may fail, as the API's documentation declares them, with those
 * that the kit adds where it declares none (a list's bad filter is 422, an unknown customer 404). Any
 * operation may also fail with 429 and 5xx.
 */
export const errorStatuses = {
  GetCustomerCollection: [401, 403, 422],
  PostCustomer: [401, 403, 409, 422],
  GetCustomer: [401, 403, 404, 422],
  PutCustomer: [401, 403, 409, 422],
  DeleteCustomer: [401, 403, 404, 422],
  GetCustomerLeadSource: [401, 403, 404],
  PutCustomerLeadSource: [401, 403, 404, 422],
  DeleteCustomerLeadSource: [401, 403, 404, 409],
  GetCustomerTimelineCollection: [401, 403, 404, 422],
  PostCustomerTimeline: [401, 403, 404, 422],
  GetCustomerTimeline: [401, 403, 404],
  DeleteCustomerTimeline: [401, 403, 404, 409],
  GetTagCollection: [401, 403, 422],
  PostTag: [401, 403, 409, 422],
  GetTag: [401, 403, 404],
  PatchTag: [401, 403, 404, 409, 422],
  DeleteTag: [401, 403, 404],
  PostTagCustomer: [401, 403, 404],
  DeleteTagCustomer: [401, 403, 404],
  PostTagCustomerCollection: [401, 403, 422],
  DeleteTagCustomerCollection: [401, 403, 422],
  GetTokenCollection: [401, 403, 422],
  PostToken: [401, 403, 422],
  GetToken: [401, 403, 404],
  GetPaymentInstrumentCollection: [401, 403, 422],
  GetPaymentInstrument: [401, 403, 404, 422],
} as const

/** The name of an operation in the API's definition. */
export type OperationName = keyof typeof errorStatuses

/** What any operation may fail with. */
export const commonErrorStatuses = [429, 500, 502, 503, 504] as const

/** The statuses by which an operation may fail; `*` is all of them, so what all have in common. */
export type ErrorStatus<Name extends OperationName | '*' = OperationName> =
  | (typeof commonErrorStatuses)[number]
  | (Name extends OperationName ? (typeof errorStatuses)[Name][number] : 401 | 403)
