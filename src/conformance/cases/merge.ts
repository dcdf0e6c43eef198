import type { ConformanceCase, ConformanceStep } from './case.ts'

/** A customer that is there twice, and the one that shall stay. */
const twins = (id: string): ConformanceStep[] => [
  { method: 'PUT', path: `/customers/{run}-${id}-twin`, body: {}, expect: { status: 201 } },
  { method: 'PUT', path: `/customers/{run}-${id}-stays`, body: {}, expect: { status: 201 } },
]

const merge = (id: string): ConformanceStep => ({
  method: 'DELETE',
  path: `/customers/{run}-${id}-twin?targetCustomerId={run}-${id}-stays`,
  expect: { status: 204, body: { $absent: true } },
})

/** `DELETE /customers/{id}?targetCustomerId=`: merge two customers into the target. */
export const mergeCases: readonly ConformanceCase[] = [
  {
    name: 'merge',
    rule: 'DELETE merges the customer of the path into the target: 204, it is gone, and the target stays.',
    source: 'documented',
    steps: [
      ...twins('merge'),
      merge('merge'),
      { method: 'GET', path: '/customers/{run}-merge-twin', expect: { status: 404 } },
      { method: 'GET', path: '/customers/{run}-merge-stays', expect: { status: 200 } },
    ],
  },
  {
    name: 'what a merge brings',
    contract: '2023-01',
    rule: 'The target gets the tags and the instrument that it has not, and one more revision.',
    source: 'own',
    steps: [
      {
        method: 'POST',
        path: '/tags',
        body: { name: '{run}-brought', type: 'customer' },
        expect: { status: 201 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-brings-twin',
        body: { defaultPaymentInstrument: { method: 'cash' } },
        expect: { status: 201 },
      },
      {
        method: 'POST',
        path: '/tags/{run}-brought/customers/{run}-brings-twin',
        expect: { status: 204 },
      },
      { method: 'PUT', path: '/customers/{run}-brings-stays', body: {}, expect: { status: 201 } },
      merge('brings'),
      {
        method: 'GET',
        path: '/customers/{run}-brings-stays',
        expect: {
          status: 200,
          body: {
            revision: 1,
            tags: [{ name: '{run}-brought' }],
            defaultPaymentInstrument: { method: 'cash' },
          },
        },
      },
    ],
    cleanUp: [{ method: 'DELETE', path: '/tags/{run}-brought' }],
  },
  {
    name: 'a merge keeps what there is',
    contract: '2023-01',
    rule: 'The target keeps its own instrument and data.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-keeps-twin',
        body: {
          defaultPaymentInstrument: { method: 'cash' },
          primaryAddress: { firstName: 'Twin' },
        },
        expect: { status: 201 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-keeps-stays',
        body: {
          defaultPaymentInstrument: { method: 'check' },
          primaryAddress: { firstName: 'Ada' },
        },
        expect: { status: 201 },
      },
      merge('keeps'),
      {
        method: 'GET',
        path: '/customers/{run}-keeps-stays',
        expect: {
          status: 200,
          body: { defaultPaymentInstrument: { method: 'check' }, firstName: 'Ada' },
        },
      },
    ],
  },
  {
    name: 'a merge brings the lead source',
    rule: 'The target gets the lead source, if it has none.',
    source: 'own',
    steps: [
      ...twins('lead'),
      {
        method: 'PUT',
        path: '/customers/{run}-lead-twin/lead-source',
        body: { medium: 'search' },
        expect: { status: 201 },
      },
      merge('lead'),
      {
        method: 'GET',
        path: '/customers/{run}-lead-stays/lead-source',
        expect: { status: 200, body: { medium: 'search' } },
      },
    ],
  },
  {
    name: 'PUT to a merged id',
    rule: 'An id that was merged away is 409, and the problem names the customer that stayed.',
    source: 'own',
    steps: [
      ...twins('gone'),
      merge('gone'),
      {
        method: 'PUT',
        path: '/customers/{run}-gone-twin',
        body: {},
        expect: { status: 409, body: { detail: { $pattern: '{run}-gone-stays' } } },
      },
      { method: 'GET', path: '/customers/{run}-gone-twin', expect: { status: 404 } },
    ],
  },
  {
    name: 'a merge with nobody',
    rule: 'A merge of a customer that does not exist is 404.',
    source: 'documented',
    steps: [
      { method: 'PUT', path: '/customers/{run}-alone', body: {}, expect: { status: 201 } },
      {
        method: 'DELETE',
        path: '/customers/{run}-nobody-here?targetCustomerId={run}-alone',
        expect: { status: 404 },
      },
    ],
  },
  {
    name: 'a merge into nobody',
    rule: 'A target that does not exist is 404; one that is missing, empty or the customer itself is 422. Nothing is deleted.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}-only', body: {}, expect: { status: 201 } },
      {
        method: 'DELETE',
        path: '/customers/{run}-only?targetCustomerId={run}-nobody-here',
        expect: { status: 404 },
      },
      ...['', '?targetCustomerId=', '?targetCustomerId={run}-only'].map((query) => ({
        method: 'DELETE',
        path: `/customers/{run}-only${query}`,
        expect: { status: 422, body: { invalidFields: [{ field: 'targetCustomerId' }] } },
      })),
      { method: 'GET', path: '/customers/{run}-only', expect: { status: 200 } },
    ],
  },
]
