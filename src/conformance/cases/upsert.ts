import type { ConformanceCase } from './case.ts'

/** `PUT /customers/{id}`: what it makes, and what it leaves. */
export const upsertCases: readonly ConformanceCase[] = [
  {
    name: 'PUT creates',
    rule: 'PUT to an id that no customer has creates that customer: 201, and Location says where.',
    source: 'documented',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-creates',
        body: { primaryAddress: { firstName: 'Ada', lastName: 'Lovelace' } },
        expect: {
          status: 201,
          headers: {
            'content-type': { $pattern: '^application/json' },
            location: { $endsWith: '/customers/{run}-creates' },
          },
          body: { id: '{run}-creates', primaryAddress: { firstName: 'Ada', lastName: 'Lovelace' } },
        },
      },
    ],
  },
  {
    name: 'PUT updates',
    rule: 'PUT to an id that a customer has changes that customer: 200.',
    source: 'documented',
    steps: [
      { method: 'PUT', path: '/customers/{run}-updates', body: {}, expect: { status: 201 } },
      {
        method: 'PUT',
        path: '/customers/{run}-updates',
        body: { primaryAddress: { city: 'Paris' } },
        expect: {
          status: 200,
          body: { id: '{run}-updates', primaryAddress: { city: 'Paris' } },
        },
      },
      {
        method: 'GET',
        path: '/customers/{run}-updates',
        expect: { status: 200, body: { primaryAddress: { city: 'Paris' } } },
      },
    ],
  },
  {
    name: 'no member is required',
    rule: 'An empty object is a valid customer.',
    source: 'documented',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-empty',
        body: {},
        expect: { status: 201, body: { id: '{run}-empty' } },
      },
    ],
  },
  {
    name: 'no Location with 200',
    rule: 'Only the 201 of a new customer has a Location.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}-location', body: {}, expect: { status: 201 } },
      {
        method: 'PUT',
        path: '/customers/{run}-location',
        body: { websiteId: 'web_2' },
        expect: { status: 200, headers: { location: { $absent: true } } },
      },
    ],
  },
  {
    name: 'Location is absolute',
    rule: 'Location is the URL of the customer below the base URL that the client used, without its query.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-absolute?expand=leadSource',
        body: {},
        expect: { status: 201, headers: { location: '{base}/customers/{run}-absolute' } },
      },
    ],
  },
  {
    name: 'ids',
    rule: 'An id is 1 to 50 ASCII letters, digits and _ @ ~ - . in any order.',
    source: 'documented',
    steps: [
      {
        method: 'PUT',
        path: '/customers/~{run}.A_z@x-9',
        body: {},
        expect: { status: 201, body: { id: '~{run}.A_z@x-9' } },
      },
    ],
  },
  {
    name: 'a new customer is at revision 0',
    rule: 'The revision of a new customer is 0, and it was updated when it was created.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-new',
        body: {},
        expect: {
          status: 201,
          body: {
            revision: 0,
            createdTime: { $pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$` },
          },
        },
        keep: { created: 'createdTime' },
      },
      {
        method: 'GET',
        path: '/customers/{run}-new',
        expect: { status: 200, body: { updatedTime: '{created}' } },
      },
    ],
  },
  {
    name: 'a change raises the revision',
    rule: 'The revision counts modifications.',
    source: 'documented',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-raises',
        body: {},
        expect: { status: 201 },
        keep: { before: 'revision' },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-raises',
        body: { primaryAddress: { city: 'Paris' } },
        expect: { status: 200, body: { revision: { $above: '{before}' } } },
      },
    ],
  },
  {
    name: 'each change is one revision',
    rule: 'Each change raises the revision by one.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}-one', body: {}, expect: { status: 201 } },
      {
        method: 'PUT',
        path: '/customers/{run}-one',
        body: { websiteId: 'web_2' },
        expect: { status: 200, body: { revision: 1 } },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-one',
        body: {},
        expect: { status: 200, body: { revision: 2 } },
      },
    ],
  },
  {
    name: 'a PUT that changes nothing',
    rule: 'A PUT that changes nothing is 200 and no modification: same revision, same updatedTime.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-same',
        body: { primaryAddress: { firstName: 'Ada' }, customFields: { a: 1, b: [2] } },
        expect: { status: 201 },
        keep: { whole: '' },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-same',
        body: { customFields: { b: [2], a: 1 }, primaryAddress: { firstName: 'Ada' } },
        expect: { status: 200, body: '{whole}' },
      },
    ],
  },
  {
    name: 'what GET gave can be PUT',
    contract: '2023-01',
    rule: 'A PUT of the whole customer, just as GET returned it, is 200 and changes nothing.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-back',
        body: {
          primaryAddress: {
            firstName: 'Ada',
            emails: [{ label: 'main', value: 'ada@example.com', primary: true }],
          },
          defaultPaymentInstrument: { method: 'cash' },
        },
        expect: { status: 201 },
      },
      {
        method: 'GET',
        path: '/customers/{run}-back',
        expect: { status: 200 },
        keep: { whole: '' },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-back',
        body: '{whole}',
        expect: { status: 200, body: '{whole}' },
      },
    ],
  },
  {
    name: 'PUT replaces',
    contract: '2023-01',
    rule: 'Members that a PUT leaves out go back to their defaults.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-replaces',
        body: {
          websiteId: 'web_1',
          customFields: { plan: 'gold' },
          isEddRequired: true,
          primaryAddress: { firstName: 'Ada' },
        },
        expect: {
          status: 201,
          body: { websiteId: 'web_1', customFields: { plan: 'gold' }, isEddRequired: true },
        },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-replaces',
        body: {},
        expect: {
          status: 200,
          body: {
            websiteId: { $absent: true },
            customFields: { $only: {} },
            isEddRequired: false,
            primaryAddress: null,
          },
        },
      },
    ],
  },
  {
    name: 'PUT replaces the address as a whole',
    rule: 'The members of primaryAddress are not merged with those that were there.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-address',
        body: { primaryAddress: { firstName: 'Ada', city: 'London' } },
        expect: { status: 201 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-address',
        body: { primaryAddress: { city: 'Paris' } },
        expect: { status: 200, body: { primaryAddress: { city: 'Paris', firstName: null } } },
      },
    ],
  },
  {
    name: 'an instrument that is left out stays',
    contract: '2023-01',
    rule: 'A PUT without defaultPaymentInstrument keeps the one that there is.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-stays',
        body: { defaultPaymentInstrument: { method: 'cash', receivedBy: 'Bob' } },
        expect: { status: 201 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-stays',
        body: {},
        expect: {
          status: 200,
          body: { defaultPaymentInstrument: { method: 'cash', receivedBy: 'Bob' }, revision: 0 },
        },
      },
    ],
  },
  {
    name: 'null clears the instrument',
    contract: '2023-01',
    rule: 'defaultPaymentInstrument may be null: then there is none.',
    source: 'documented',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-clears',
        body: { defaultPaymentInstrument: { method: 'cash' } },
        expect: { status: 201 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-clears',
        body: { defaultPaymentInstrument: null },
        expect: { status: 200, body: { defaultPaymentInstrument: null } },
      },
    ],
  },
  {
    name: 'null clears the address',
    rule: 'primaryAddress may be null: then there is none.',
    source: 'documented',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-homeless',
        body: { primaryAddress: { city: 'London' } },
        expect: { status: 201 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-homeless',
        body: { primaryAddress: null },
        expect: { status: 200, body: { primaryAddress: null } },
      },
    ],
  },
  {
    name: 'read-only members are ignored',
    rule: 'Members that only the API can set are ignored, whatever they hold; the id is that of the path.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-readonly',
        body: {
          id: 'other',
          email: 5,
          firstName: 'Eve',
          createdTime: 'never',
          invoiceCount: 'many',
          tags: 'VIP',
          hasFulfilledKyc: true,
          organizationId: 'other',
          averageValue: null,
          _links: 7,
          primaryAddress: { hash: 'mine' },
        },
        expect: {
          status: 201,
          body: {
            id: '{run}-readonly',
            email: null,
            firstName: null,
            createdTime: { $pattern: '^2' },
            invoiceCount: 0,
            tags: [],
            hasFulfilledKyc: false,
            averageValue: { amount: 0 },
            primaryAddress: { hash: { $pattern: '^[0-9a-f]{40}$' } },
          },
        },
      },
    ],
  },
  {
    name: 'unknown members are ignored',
    rule: 'Members that the API does not know are neither an error nor kept.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-unknown',
        body: { nickname: 'Countess', primaryAddress: { planet: 'Earth' } },
        expect: {
          status: 201,
          body: {
            nickname: { $absent: true },
            primaryAddress: { planet: { $absent: true } },
          },
        },
      },
    ],
  },
  {
    name: 'custom fields hold any JSON',
    rule: 'A custom field without a definition keeps any JSON as it is.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-custom',
        body: { customFields: { text: ' a ', list: [1, [null]], object: { deep: { yes: true } } } },
        expect: {
          status: 201,
          body: {
            customFields: {
              $only: { text: ' a ', list: [1, [null]], object: { deep: { yes: true } } },
            },
          },
        },
      },
    ],
  },
]
