import type { ConformanceCase, ConformanceStep } from './case.ts'

const customer = (id: string): ConformanceStep => ({
  method: 'PUT',
  path: `/customers/{run}-${id}`,
  body: {},
  expect: { status: 201 },
})

/** `/customers/{id}/lead-source`. */
export const leadSourceCases: readonly ConformanceCase[] = [
  {
    name: 'PUT of a lead source',
    rule: 'PUT sets the lead source: 201, and Location says where; GET shows it.',
    source: 'documented',
    steps: [
      customer('lead'),
      {
        method: 'PUT',
        path: '/customers/{run}-lead/lead-source',
        body: { medium: 'search', source: 'Google', campaign: 'spring' },
        expect: {
          status: 201,
          headers: { location: { $endsWith: '/customers/{run}-lead/lead-source' } },
          body: { medium: 'search', source: 'Google', campaign: 'spring' },
        },
      },
      {
        method: 'GET',
        path: '/customers/{run}-lead/lead-source',
        expect: { status: 200, body: { medium: 'search', source: 'Google' } },
      },
    ],
  },
  {
    name: 'the original lead source',
    rule: 'A second PUT is 201 too; original stays the first one.',
    source: 'own',
    steps: [
      customer('original'),
      {
        method: 'PUT',
        path: '/customers/{run}-original/lead-source',
        body: { medium: 'search' },
        expect: { status: 201, body: { original: { medium: 'search' } } },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-original/lead-source',
        body: { medium: 'mail' },
        expect: { status: 201, body: { medium: 'mail', original: { medium: 'search' } } },
      },
    ],
  },
  {
    name: 'DELETE of a lead source',
    rule: 'DELETE takes the lead source away: 204, then GET is 404.',
    source: 'documented',
    steps: [
      customer('unled'),
      {
        method: 'PUT',
        path: '/customers/{run}-unled/lead-source',
        body: { medium: 'search' },
        expect: { status: 201 },
      },
      {
        method: 'DELETE',
        path: '/customers/{run}-unled/lead-source',
        expect: { status: 204, body: { $absent: true } },
      },
      { method: 'GET', path: '/customers/{run}-unled/lead-source', expect: { status: 404 } },
    ],
  },
  {
    name: 'no lead source',
    rule: 'GET of a lead source that a customer has not is 404.',
    source: 'documented',
    steps: [
      customer('leadless'),
      { method: 'GET', path: '/customers/{run}-leadless/lead-source', expect: { status: 404 } },
    ],
  },
  {
    name: 'the lead source of nobody',
    rule: 'An unknown customer is 404 for PUT too, and so is DELETE where there is no lead source.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-nowhere/lead-source',
        body: {},
        expect: { status: 404 },
      },
      customer('nothing'),
      { method: 'DELETE', path: '/customers/{run}-nothing/lead-source', expect: { status: 404 } },
    ],
  },
  {
    name: 'an invalid lead source',
    rule: 'The members of a lead source are texts: others are 422.',
    source: 'documented',
    steps: [
      customer('mislead'),
      {
        method: 'PUT',
        path: '/customers/{run}-mislead/lead-source',
        body: { medium: 5 },
        expect: { status: 422, body: { invalidFields: { $contains: [{ field: 'medium' }] } } },
      },
    ],
  },
  {
    name: 'null and unknown members of a lead source',
    rule: 'Members may be null, and unknown ones are ignored, as in the API’s own sample.',
    source: 'own',
    steps: [
      customer('sample'),
      {
        method: 'PUT',
        path: '/customers/{run}-sample/lead-source',
        body: { medium: 'search', subAffiliate: null, ipAddress: '192.0.2.1', amount: 5 },
        expect: {
          status: 201,
          body: { medium: 'search', ipAddress: { $absent: true }, amount: { $absent: true } },
        },
      },
    ],
  },
  {
    name: 'a lead source is no modification',
    rule: 'A lead source does not change the revision of its customer.',
    source: 'own',
    steps: [
      customer('unmoved'),
      {
        method: 'PUT',
        path: '/customers/{run}-unmoved/lead-source',
        body: { medium: 'search' },
        expect: { status: 201 },
      },
      {
        method: 'GET',
        path: '/customers/{run}-unmoved',
        expect: { status: 200, body: { revision: 0 } },
      },
    ],
  },
]
