import type { ConformanceCase } from './case.ts'

/** `POST /customers`, `GET /customers/{id}`, and what of a customer a response shows on demand. */
export const createAndReadCases: readonly ConformanceCase[] = [
  {
    name: 'POST creates',
    rule: 'POST creates a customer under an id of the API’s own: 201, and Location says where.',
    source: 'documented',
    steps: [
      {
        method: 'POST',
        path: '/customers',
        body: { primaryAddress: { firstName: 'Ada' } },
        expect: {
          status: 201,
          headers: { location: { $pattern: '/customers/[^/]+$' } },
          body: { id: { $pattern: '^.{1,50}$' }, primaryAddress: { firstName: 'Ada' } },
        },
        keep: { id: 'id' },
      },
      { method: 'GET', path: '/customers/{id}', expect: { status: 200, body: { id: '{id}' } } },
    ],
  },
  {
    name: 'the id of POST',
    rule: 'POST makes an id of cus_ and 26 characters, and ignores one in the body; Location has it.',
    source: 'own',
    steps: [
      {
        method: 'POST',
        path: '/customers',
        body: { id: '{run}-mine', revision: 9 },
        expect: {
          status: 201,
          headers: { location: { $pattern: '/customers/cus_[0-9A-HJKMNP-TV-Z]{26}$' } },
          body: { id: { $pattern: '^cus_[0-9A-HJKMNP-TV-Z]{26}$' }, revision: 0 },
        },
      },
      { method: 'GET', path: '/customers/{run}-mine', expect: { status: 404 } },
    ],
  },
  {
    name: 'POST of invalid data',
    rule: 'POST refuses what PUT refuses: 422.',
    source: 'documented',
    steps: [
      {
        method: 'POST',
        path: '/customers',
        body: { primaryAddress: { country: 'us' } },
        expect: {
          status: 422,
          body: { invalidFields: { $contains: [{ field: 'primaryAddress.country' }] } },
        },
      },
    ],
  },
  {
    name: 'a trailing slash',
    rule: 'The collection may be written with a slash at the end, as the official client does; Location has one slash.',
    source: 'own',
    steps: [
      {
        method: 'POST',
        path: '/customers/',
        body: {},
        expect: {
          status: 201,
          headers: { location: { $pattern: '[^/]/customers/[^/]+$' } },
        },
      },
      { method: 'GET', path: '/customers/?limit=1', expect: { status: 200 } },
    ],
  },
  {
    name: 'GET shows what PUT answered',
    rule: 'GET of a customer is 200, with the same customer that PUT answered.',
    source: 'documented',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-read',
        body: { primaryAddress: { firstName: 'Ada', city: 'London' } },
        expect: { status: 201 },
        keep: { whole: '' },
      },
      { method: 'GET', path: '/customers/{run}-read', expect: { status: 200, body: '{whole}' } },
    ],
  },
  {
    name: 'fields',
    rule: 'fields chooses members; id is always there.',
    source: 'documented',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-fields',
        body: { primaryAddress: { firstName: 'Ada' } },
        expect: { status: 201 },
      },
      {
        method: 'GET',
        path: '/customers/{run}-fields?fields=firstName,lastName',
        expect: {
          status: 200,
          body: { $only: { id: '{run}-fields', firstName: 'Ada', lastName: null } },
        },
      },
    ],
  },
  {
    name: 'other ways to write fields',
    rule: 'fields takes nested names, and fields[] as the official client sends lists; unknown names are ignored.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-nested',
        body: { primaryAddress: { firstName: 'Ada', city: 'London' } },
        expect: { status: 201 },
      },
      {
        method: 'GET',
        path: '/customers/{run}-nested?fields=primaryAddress.city,planet',
        expect: {
          status: 200,
          body: { $only: { id: '{run}-nested', primaryAddress: { $only: { city: 'London' } } } },
        },
      },
      {
        method: 'GET',
        path: '/customers/{run}-nested?fields%5B%5D=firstName&fields%5B%5D=revision',
        expect: {
          status: 200,
          body: { $only: { id: '{run}-nested', firstName: 'Ada', revision: 0 } },
        },
      },
    ],
  },
  {
    name: 'expand',
    rule: 'expand puts the lead source under _embedded.',
    source: 'documented',
    steps: [
      { method: 'PUT', path: '/customers/{run}-expand', body: {}, expect: { status: 201 } },
      {
        method: 'PUT',
        path: '/customers/{run}-expand/lead-source',
        body: { medium: 'search' },
        expect: { status: 201 },
      },
      {
        method: 'GET',
        path: '/customers/{run}-expand?expand=leadSource',
        expect: { status: 200, body: { _embedded: { leadSource: { medium: 'search' } } } },
      },
    ],
  },
  {
    name: 'expand where there is nothing',
    rule: 'A lead source that there is not is left out, and without expand nothing is embedded.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}-bare', body: {}, expect: { status: 201 } },
      {
        method: 'GET',
        path: '/customers/{run}-bare?expand=leadSource',
        expect: { status: 200, body: { id: '{run}-bare' } },
      },
      {
        method: 'GET',
        path: '/customers/{run}-bare',
        expect: { status: 200, body: { _embedded: { $absent: true } } },
      },
    ],
  },
  {
    name: 'expand of a PUT',
    rule: 'PUT takes expand as GET does.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}-expands', body: {}, expect: { status: 201 } },
      {
        method: 'PUT',
        path: '/customers/{run}-expands/lead-source',
        body: { medium: 'search' },
        expect: { status: 201 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-expands?expand=leadSource',
        body: {},
        expect: { status: 200, body: { _embedded: { leadSource: { medium: 'search' } } } },
      },
    ],
  },
  {
    name: 'an unknown name in expand',
    rule: 'A name that cannot be expanded is 422 on expand, and nothing is written.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-planet?expand=planet',
        body: {},
        expect: { status: 422, body: { invalidFields: [{ field: 'expand' }] } },
      },
      { method: 'GET', path: '/customers/{run}-planet', expect: { status: 404 } },
    ],
  },
]
