import { getCustomer, putCustomer } from './customers.ts'
import { lazy, type Respond } from './lazy.ts'

export interface Operation {
  /** The operation's name in the API's definition. */
  readonly id: string
  readonly method: string
  readonly path: string
  readonly respond: Respond
}

const listing = () => import('./list-customers.ts')
const creating = () => import('./create-customer.ts')
const leadSource = () => import('./lead-source.ts')
const tokens = () => import('./tokens.ts')
const tokenListing = () => import('./list-tokens.ts')
const instruments = () => import('./payment-instruments.ts')
const merging = () => import('./merge-customers.ts')
const timeline = () => import('./timeline.ts')
const tags = () => import('./tags.ts')
const tagging = () => import('./tagging.ts')

const table: Record<string, [id: string, respond: Respond]> = {
  'GET /customers': ['GetCustomerCollection', lazy(listing, 'listCustomers')],
  'POST /customers': ['PostCustomer', lazy(creating, 'createCustomer')],
  'GET /customers/{id}': ['GetCustomer', getCustomer],
  'PUT /customers/{id}': ['PutCustomer', putCustomer],
  'DELETE /customers/{id}': ['DeleteCustomer', lazy(merging, 'mergeCustomers')],

  'GET /customers/{id}/lead-source': ['GetCustomerLeadSource', lazy(leadSource, 'getLeadSource')],
  'PUT /customers/{id}/lead-source': ['PutCustomerLeadSource', lazy(leadSource, 'putLeadSource')],
  'DELETE /customers/{id}/lead-source': [
    'DeleteCustomerLeadSource',
    lazy(leadSource, 'deleteLeadSource'),
  ],

  'GET /customers/{id}/timeline': [
    'GetCustomerTimelineCollection',
    lazy(timeline, 'listTimelineMessages'),
  ],
  'POST /customers/{id}/timeline': ['PostCustomerTimeline', lazy(timeline, 'postTimelineMessage')],
  'GET /customers/{id}/timeline/{messageId}': [
    'GetCustomerTimeline',
    lazy(timeline, 'getTimelineMessage'),
  ],
  'DELETE /customers/{id}/timeline/{messageId}': [
    'DeleteCustomerTimeline',
    lazy(timeline, 'deleteTimelineMessage'),
  ],

  'GET /tokens': ['GetTokenCollection', lazy(tokenListing, 'listTokens')],
  'POST /tokens': ['PostToken', lazy(tokens, 'postToken')],
  'GET /tokens/{token}': ['GetToken', lazy(tokens, 'getToken')],

  'GET /payment-instruments': [
    'GetPaymentInstrumentCollection',
    lazy(instruments, 'listInstruments'),
  ],
  'GET /payment-instruments/{id}': ['GetPaymentInstrument', lazy(instruments, 'getInstrument')],

  'GET /tags': ['GetTagCollection', lazy(tags, 'listTags')],
  'POST /tags': ['PostTag', lazy(tags, 'postTag')],
  'GET /tags/{tag}': ['GetTag', lazy(tags, 'getTag')],
  'PATCH /tags/{tag}': ['PatchTag', lazy(tags, 'patchTag')],
  'DELETE /tags/{tag}': ['DeleteTag', lazy(tags, 'deleteTag')],
  'POST /tags/{tag}/customers': ['PostTagCustomerCollection', lazy(tagging, 'tagCustomers')],
  'DELETE /tags/{tag}/customers': ['DeleteTagCustomerCollection', lazy(tagging, 'untagCustomers')],
  'POST /tags/{tag}/customers/{customerId}': ['PostTagCustomer', lazy(tagging, 'tagCustomer')],
  'DELETE /tags/{tag}/customers/{customerId}': [
    'DeleteTagCustomer',
    lazy(tagging, 'untagCustomer'),
  ],
}

/** Every operation that the mock answers. */
export const operations: readonly Operation[] = Object.entries(table).map(
  ([route, [id, respond]]) => {
    const [method = '', path = ''] = route.split(' ')
    return { id, method, path, respond }
  },
)
