import type { ConformanceCase, ConformanceStep, Json } from './case.ts'
import { address, refused, sentTo, taken } from './validation.ts'

const instrument = (id: string): Json => ({ defaultPaymentInstrumentId: id })

/** What came since 2023-01, or is otherwise than it was. */
const cases: readonly ConformanceCase[] = [
  {
    name: 'all members of a new customer, 2026-08',
    rule: 'A response has every member that applies, with its default.',
    source: 'own',
    steps: [
      sentTo(
        'members',
        {},
        {
          status: 201,
          body: {
            $only: {
              id: '{run}-members',
              email: null,
              firstName: null,
              lastName: null,
              defaultPaymentInstrument: null,
              preferredPayoutInstrumentId: null,
              createdTime: { $present: true },
              updatedTime: { $present: true },
              customFields: { $only: {} },
              primaryAddress: null,
              company: null,
              averageValue: { $only: { currency: 'USD', amount: 0, amountUsd: 0 } },
              paymentCount: 0,
              lastPaymentTime: null,
              lifetimeRevenue: { $only: { currency: 'USD', amount: 0, amountUsd: 0 } },
              invoiceCount: 0,
              tags: [],
              revision: 0,
              hasFulfilledKyc: false,
              organizationId: { $pattern: '.' },
              locale: null,
              taxNumbers: null,
              personId: null,
              notificationEmails: [],
              _links: { $present: true },
            },
          },
        },
      ),
    ],
  },
  {
    name: 'links, 2026-08',
    rule: '_links has absolute URLs of what there is: always self and attachments, a website or instrument only with an id.',
    source: 'own',
    steps: [
      sentTo(
        'links',
        {},
        {
          status: 201,
          body: {
            _links: [
              { rel: 'self', href: '{base}/customers/{run}-links' },
              {
                rel: 'attachments',
                href: '{base}/attachments?filter=relatedType%3Acustomer%3BrelatedId%3A{run}-links',
              },
            ],
          },
        },
      ),
      sentTo(
        'links',
        { websiteId: 'web_1', defaultPaymentInstrumentId: 'inst_1' },
        {
          status: 200,
          body: {
            _links: {
              $contains: [
                { rel: 'website', href: '{base}/websites/web_1' },
                { rel: 'defaultPaymentInstrument', href: '{base}/payment-instruments/inst_1' },
              ],
            },
          },
        },
      ),
    ],
  },
  {
    name: 'defaultPaymentInstrumentId',
    rule: 'defaultPaymentInstrumentId sets the default instrument, null clears it, and a PUT without it keeps it.',
    source: 'own',
    steps: [
      sentTo('instrument', instrument('inst_{run}'), {
        status: 201,
        body: {
          defaultPaymentInstrument: {
            method: { $pattern: '.' },
            paymentInstrumentId: 'inst_{run}',
          },
          defaultPaymentInstrumentId: { $absent: true },
        },
      }),
      sentTo(
        'instrument',
        {},
        {
          status: 200,
          body: { defaultPaymentInstrument: { paymentInstrumentId: 'inst_{run}' }, revision: 0 },
        },
      ),
      sentTo(
        'instrument',
        { defaultPaymentInstrumentId: null },
        {
          status: 200,
          body: { defaultPaymentInstrument: null, revision: 1 },
        },
      ),
    ],
  },
  {
    name: 'defaultPaymentInstrument is read-only',
    rule: 'A defaultPaymentInstrument in a body says nothing, whatever it is.',
    source: 'documented',
    steps: [
      sentTo(
        'read-only-instrument',
        { defaultPaymentInstrument: { method: 'gold' } },
        {
          status: 201,
          body: { defaultPaymentInstrument: null },
        },
      ),
    ],
  },
  {
    name: 'a token wins over an id',
    rule: 'A paymentToken wins over a defaultPaymentInstrumentId in the same body.',
    source: 'documented',
    steps: [
      {
        method: 'POST',
        path: '/tokens',
        body: { method: 'payment-card', paymentInstrument: { expMonth: 9, expYear: 2040 } },
        expect: { status: 201 },
        keep: { token: 'id' },
      },
      {
        ...sentTo(
          'token-wins',
          { paymentToken: '{token}', defaultPaymentInstrumentId: 'inst_{run}' },
          {
            status: 201,
            body: { defaultPaymentInstrument: { method: 'payment-card' } },
          },
        ),
        keep: { instrument: 'defaultPaymentInstrument.paymentInstrumentId' },
      },
      {
        method: 'GET',
        path: '/payment-instruments/{instrument}',
        expect: { status: 200, body: { customerId: '{run}-token-wins', method: 'payment-card' } },
      },
      sentTo('other', instrument('{instrument}'), {
        status: 201,
        body: {
          defaultPaymentInstrument: { method: 'payment-card', paymentInstrumentId: '{instrument}' },
        },
      }),
    ],
  },
  {
    name: 'isEddRequired is gone',
    rule: 'isEddRequired is a member that nobody knows: it is ignored, and not shown.',
    source: 'documented',
    steps: [
      sentTo(
        'edd',
        { isEddRequired: 'yes' },
        {
          status: 201,
          body: { isEddRequired: { $absent: true } },
        },
      ),
    ],
  },
  {
    name: 'new members of a customer',
    rule: 'A body may say a locale, tax numbers, a person, e-mails for notices, and an instrument for payouts.',
    source: 'documented',
    steps: [
      sentTo(
        'new-members',
        {
          locale: 'fr-FR',
          taxNumbers: [{ type: 'eu-vat', value: 'GB980780684', isDefault: true, isValid: true }],
          personId: 'prs_1',
          notificationEmails: ['ada@example.com'],
          preferredPayoutInstrumentId: 'inst_1',
          company: { name: 'ignored' },
        },
        {
          status: 201,
          body: {
            locale: 'fr-FR',
            taxNumbers: [
              { $only: { type: 'eu-vat', value: 'GB980780684', isDefault: true, isValid: null } },
            ],
            personId: 'prs_1',
            notificationEmails: ['ada@example.com'],
            preferredPayoutInstrumentId: 'inst_1',
            company: null,
          },
        },
      ),
      sentTo(
        'new-members',
        {},
        {
          status: 200,
          body: {
            locale: null,
            taxNumbers: null,
            personId: null,
            notificationEmails: [],
            preferredPayoutInstrumentId: null,
          },
        },
      ),
    ],
  },
  {
    name: 'what GET gave can be PUT, 2026-08',
    rule: 'A PUT of the whole customer, just as GET returned it, is 200 and changes nothing.',
    source: 'own',
    steps: [
      sentTo(
        'back',
        {
          primaryAddress: { firstName: 'Ada', organization: 'A/S #1' },
          defaultPaymentInstrumentId: 'inst_1',
          taxNumbers: [{ type: 'other', value: '1' }],
          leadSource: { medium: 'search' },
        },
        { status: 201 },
      ),
      {
        method: 'GET',
        path: '/customers/{run}-back',
        expect: { status: 200 },
        keep: { whole: '' },
      },
      sentTo('back', '{whole}', { status: 200, body: '{whole}' }),
    ],
  },
  {
    name: 'a lead source in the body',
    rule: 'leadSource in a body is the lead source of the customer; it is not shown, and stays when left out.',
    source: 'documented',
    steps: [
      sentTo(
        'led',
        { leadSource: { medium: 'search', source: 'Google' } },
        {
          status: 201,
          body: {
            leadSource: { $absent: true },
            _links: { $contains: [{ rel: 'leadSource' }] },
            revision: 0,
          },
        },
      ),
      sentTo('led', { leadSource: { medium: 'mail' } }, { status: 200, body: { revision: 0 } }),
      sentTo('led', {}, { status: 200 }),
      {
        method: 'GET',
        path: '/customers/{run}-led/lead-source',
        expect: {
          status: 200,
          body: { medium: 'mail', source: { $absent: true }, original: { medium: 'search' } },
        },
      },
    ],
  },
  {
    ...refused(
      'new members that are wrong',
      'Members of the wrong type, length or choice are refused.',
      [
        ['defaultPaymentInstrumentId', { defaultPaymentInstrumentId: { $repeat: 'x', times: 51 } }],
        ['preferredPayoutInstrumentId', { preferredPayoutInstrumentId: 5 }],
        ['locale', { locale: 5 }],
        ['personId', { personId: { $repeat: 'x', times: 51 } }],
        ['taxNumbers', { taxNumbers: {} }],
        ['taxNumbers.0.type', { taxNumbers: [{ type: 'us-ein', value: '1' }] }],
        ['taxNumbers.0.value', { taxNumbers: [{ type: 'other' }] }],
        ['taxNumbers.0.isDefault', { taxNumbers: [{ type: 'other', value: '1', isDefault: 1 }] }],
        ['notificationEmails', { notificationEmails: null }],
        ['notificationEmails.0', { notificationEmails: ['ada'] }],
        ['leadSource', { leadSource: null }],
        ['leadSource.medium', { leadSource: { medium: { $repeat: 'x', times: 513 } } }],
        ['leadSource.referrer', { leadSource: { referrer: 'somewhere' } }],
      ],
    ),
  },
  taken(
    'any-text',
    'characters that came',
    'The names and addresses of a contact may hold whatever is no emoji.',
    [
      address({ firstName: 'Seán “Jack”', lastName: 'O’Brien', organization: 'A/S #1' }),
      address({ city: 'A & B', region: 'A & B', jobTitle: '50 % @ home!' }),
      { taxNumbers: null, locale: null, personId: null, preferredPayoutInstrumentId: null },
    ],
  ),
  {
    name: 'limits of a lead source',
    rule: 'The texts of a lead source have at most 512 characters, and its referrer is a URI of at most 2083.',
    source: 'documented',
    steps: [
      sentTo('limits', {}, { status: 201 }),
      ...[
        ['medium', { medium: { $repeat: 'x', times: 513 } }],
        ['referrer', { referrer: 'no uri' }],
      ].map(
        ([field, body]): ConformanceStep => ({
          method: 'PUT',
          path: '/customers/{run}-limits/lead-source',
          body: body as Json,
          expect: { status: 422, body: { invalidFields: [{ field: field as string }] } },
        }),
      ),
      {
        method: 'PUT',
        path: '/customers/{run}-limits/lead-source',
        body: { medium: { $repeat: 'x', times: 512 }, referrer: 'https://www.rebilly.com' },
        expect: { status: 201 },
      },
    ],
  },
  {
    name: 'tags that came',
    rule: 'The name of a tag may have a plus sign, and a tag may be of AML checks.',
    source: 'documented',
    steps: [
      {
        method: 'POST',
        path: '/tags',
        body: { name: '{run}+plus', type: 'aml-check' },
        expect: { status: 201, body: { name: '{run}+plus', type: 'aml-check' } },
      },
      { method: 'GET', path: '/tags/{run}%2Bplus', expect: { status: 200 } },
    ],
    cleanUp: [{ method: 'DELETE', path: '/tags/{run}%2Bplus' }],
  },
  {
    name: 'how much may be skipped',
    rule: 'offset is at most 1000.',
    source: 'documented',
    steps: [
      { method: 'GET', path: '/customers?limit=1&offset=1000', expect: { status: 200 } },
      {
        method: 'GET',
        path: '/customers?offset=1001',
        expect: { status: 422, body: { invalidFields: [{ field: 'offset' }] } },
      },
    ],
  },
  {
    name: 'rate limits in headers',
    rule: 'What a write made or took away is answered with how many more writes there may be.',
    source: 'documented',
    steps: [
      {
        ...sentTo(
          'rate',
          {},
          {
            status: 201,
            headers: {
              'x-ratelimit-limit': { $pattern: String.raw`^\d+$` },
              'x-ratelimit-remaining': { $pattern: String.raw`^\d+$` },
            },
          },
        ),
      },
      {
        method: 'GET',
        path: '/customers/{run}-rate',
        expect: { status: 200, headers: { 'x-ratelimit-limit': { $absent: true } } },
      },
    ],
  },
  {
    name: 'credit balance',
    rule: 'The credit balance of a customer is a list of amounts by currency; of nobody it is 404.',
    source: 'documented',
    steps: [
      sentTo('balance', {}, { status: 201 }),
      {
        method: 'GET',
        path: '/customers/{run}-balance/credit-balance',
        expect: {
          status: 200,
          body: { balances: [{ currency: { $pattern: '^[A-Z]{3}$' }, unallocatedAmount: 0 }] },
        },
      },
      { method: 'GET', path: '/customers/{run}-poor/credit-balance', expect: { status: 404 } },
    ],
  },
  {
    name: 'compliance screening report',
    rule: 'A report is an attachment of the customer: 201 with Location; of nobody it is 404.',
    source: 'documented',
    steps: [
      sentTo('screened', {}, { status: 201 }),
      {
        method: 'POST',
        path: '/customers/{run}-screened/compliance-screening-report',
        expect: {
          status: 201,
          headers: { location: { $pattern: '/attachments/.' } },
          body: { relatedType: 'customer', relatedId: '{run}-screened', fileId: { $pattern: '.' } },
        },
      },
      {
        method: 'POST',
        path: '/customers/{run}-unseen/compliance-screening-report',
        expect: { status: 404 },
      },
    ],
  },
]

export const casesOf2026: readonly ConformanceCase[] = cases.map((each) => ({
  ...each,
  contract: '2026-08',
}))
