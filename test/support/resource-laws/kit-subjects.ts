import type { Subject } from './subject.ts'

const klarna = {
  method: 'Klarna',
  paymentInstrument: { klarnaAuthorizationToken: 'k-1', klarnaSessionId: 's-1' },
}

const withAda = { customers: [{ id: 'ada' }] }

/** The kit's own, each with the operations that the API gives it. */
export const kitSubjects: readonly Subject[] = [
  {
    name: 'customers',
    options: { ...withAda },
    path: '/customers',
    operations: {
      list: 'GetCustomerCollection',
      create: 'PostCustomer',
      get: 'GetCustomer',
      put: 'PutCustomer',
    },
    hasRevision: true,
    hasFields: true,
    good: { primaryAddress: { firstName: 'Grace' } },
    other: { isEddRequired: true, customFields: { color: 'red' } },
    bad: {
      body: { primaryAddress: { country: 'us' }, websiteId: 5 },
      fields: ['primaryAddress.country', 'websiteId'],
    },
    filter: 'primaryAddress.firstName:Grace',
    q: 'Grac',
    sort: 'invoiceCount',
    expand: 'leadSource',
    relate: (send, place) => send('PUT', `${place}/lead-source`, { medium: 'search' }),
    events: ['customer-created', 'customer-updated'],
  },
  {
    name: 'tags',
    options: {},
    path: '/tags',
    operations: {
      list: 'GetTagCollection',
      create: 'PostTag',
      get: 'GetTag',
      patch: 'PatchTag',
      delete: 'DeleteTag',
    },
    good: { name: 'VIP', type: 'customer' },
    other: { name: 'Gold' },
    bad: { body: { name: 5 }, fields: ['name'] },
    filter: 'name:VIP',
    q: 'vi',
    sort: 'createdTime',
  },
  {
    name: 'the timeline of a customer',
    options: withAda,
    path: '/customers/ada/timeline',
    ownerless: '/customers/nobody/timeline',
    operations: {
      list: 'GetCustomerTimelineCollection',
      create: 'PostCustomerTimeline',
      get: 'GetCustomerTimeline',
      delete: 'DeleteCustomerTimeline',
    },
    good: { message: 'Grace' },
    bad: { body: { message: 5, customData: 'none' }, fields: ['message', 'customData'] },
    filter: 'message:Grace',
    q: 'grac',
    sort: 'type',
  },
  {
    name: 'the lead source of a customer',
    options: withAda,
    path: '/customers/ada/lead-source',
    ownerless: '/customers/nobody/lead-source',
    isSingle: true,
    putsAlwaysCreate: true,
    operations: {
      get: 'GetCustomerLeadSource',
      put: 'PutCustomerLeadSource',
      delete: 'DeleteCustomerLeadSource',
    },
    good: { medium: 'search', source: 'Google' },
    other: { medium: 'mail' },
    bad: { body: { medium: 5, path: [] }, fields: ['medium', 'path'] },
  },
  {
    name: 'tokens',
    options: {},
    path: '/tokens',
    operations: { list: 'GetTokenCollection', create: 'PostToken', get: 'GetToken' },
    good: klarna,
    bad: { body: { method: 'barter' }, fields: ['method'] },
  },
  {
    name: 'payment instruments',
    options: withAda,
    path: '/payment-instruments',
    operations: { list: 'GetPaymentInstrumentCollection', get: 'GetPaymentInstrument' },
    async make(send) {
      const { body } = await send('POST', '/tokens', klarna)
      await send('PUT', '/customers/ada', { paymentToken: body.id })
    },
    filter: 'method:Klarna',
    q: 'ada',
    sort: 'method',
    expand: 'customer',
  },
]
