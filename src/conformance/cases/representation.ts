import type { ConformanceCase } from './case.ts'

/** What a response shows of a customer. */
export const representationCases: readonly ConformanceCase[] = [
  {
    name: 'all members of a new customer',
    contract: '2023-01',
    rule: 'A response has every member that applies, with its default.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-members',
        body: {},
        expect: {
          status: 201,
          body: {
            $only: {
              id: '{run}-members',
              email: null,
              firstName: null,
              lastName: null,
              defaultPaymentInstrument: null,
              createdTime: { $present: true },
              updatedTime: { $present: true },
              customFields: { $only: {} },
              primaryAddress: null,
              averageValue: { $only: { currency: 'USD', amount: 0, amountUsd: 0 } },
              paymentCount: 0,
              lastPaymentTime: null,
              lifetimeRevenue: { $only: { currency: 'USD', amount: 0, amountUsd: 0 } },
              invoiceCount: 0,
              tags: [],
              revision: 0,
              isEddRequired: false,
              hasFulfilledKyc: false,
              organizationId: { $pattern: '.' },
              _links: { $present: true },
            },
          },
        },
      },
    ],
  },
  {
    name: 'all members of a contact',
    rule: 'A contact is shown with all 14 members: null or an empty list where there is nothing.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-contact',
        body: { primaryAddress: { country: 'GB' } },
        expect: {
          status: 201,
          body: {
            primaryAddress: {
              $only: {
                country: 'GB',
                firstName: null,
                lastName: null,
                organization: null,
                address: null,
                address2: null,
                city: null,
                region: null,
                postalCode: null,
                phoneNumbers: [],
                emails: [],
                dob: null,
                jobTitle: null,
                hash: { $pattern: '^[0-9a-f]{40}$' },
              },
            },
          },
        },
      },
    ],
  },
  {
    name: 'hash compares contacts',
    rule: 'Two contacts with the same values have the same hash, others have another.',
    source: 'documented',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-hash-1',
        body: { primaryAddress: { firstName: 'Ada', city: 'London' } },
        expect: { status: 201 },
        keep: { hash: 'primaryAddress.hash' },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-hash-2',
        body: { primaryAddress: { city: 'London', firstName: 'Ada' } },
        expect: { status: 201, body: { primaryAddress: { hash: '{hash}' } } },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-hash-3',
        body: { primaryAddress: { city: 'Paris', firstName: 'Ada' } },
        expect: { status: 201, body: { primaryAddress: { hash: { $pattern: '^(?!{hash}).+$' } } } },
      },
    ],
  },
  {
    name: 'names and e-mail come from the address',
    rule: 'email, firstName and lastName are those of primaryAddress.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-derived',
        body: {
          primaryAddress: {
            firstName: 'Ada',
            lastName: 'Lovelace',
            emails: [
              { label: 'old', value: 'first@example.com' },
              { label: 'main', value: 'Ada@Example.com' },
            ],
          },
        },
        expect: {
          status: 201,
          body: { firstName: 'Ada', lastName: 'Lovelace', email: 'first@example.com' },
        },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-derived',
        body: { primaryAddress: null },
        expect: { status: 200, body: { firstName: null, lastName: null, email: null } },
      },
    ],
  },
  {
    name: 'the primary e-mail address',
    rule: 'email is the first address that is marked as primary; primary is shown only where it was sent.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-primary',
        body: {
          primaryAddress: {
            emails: [
              { label: 'a', value: 'a@example.com' },
              { label: 'b', value: 'b@example.com', primary: true },
              { label: 'c', value: 'c@example.com', primary: true },
            ],
          },
        },
        expect: {
          status: 201,
          body: {
            email: 'b@example.com',
            primaryAddress: {
              emails: [{ primary: { $absent: true } }, { primary: true }, { primary: true }],
            },
          },
        },
      },
    ],
  },
  {
    name: 'texts are kept as sent',
    rule: 'Texts are neither trimmed nor brought to one case.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-texts',
        body: {
          primaryAddress: {
            firstName: ' Ada ',
            emails: [{ label: '', value: 'ADA@Example.COM' }],
          },
        },
        expect: {
          status: 201,
          body: { firstName: ' Ada ', email: 'ADA@Example.COM' },
        },
      },
    ],
  },
  {
    name: 'links',
    contract: '2023-01',
    rule: '_links has absolute URLs of what there is: always self and attachments, a website or instrument only with an id.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-links',
        body: { defaultPaymentInstrument: { method: 'cash' } },
        expect: {
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
      },
      {
        method: 'PUT',
        path: '/customers/{run}-links',
        body: {
          websiteId: 'web_1',
          defaultPaymentInstrument: { method: 'payment-card', paymentInstrumentId: 'inst_1' },
        },
        expect: {
          status: 200,
          body: {
            _links: {
              $contains: [
                { rel: 'website', href: '{base}/websites/web_1' },
                {
                  rel: 'defaultPaymentInstrument',
                  href: '{base}/payment-instruments/inst_1',
                },
              ],
            },
          },
        },
      },
    ],
  },
]
