import type { ConformanceCase, ConformanceStep, Json } from './case.ts'

/** Three customers whom nobody else's list has: they live in a city of their own. */
const three = (id: string): ConformanceStep[] =>
  [
    ['a', 'Ada', 'GB'],
    ['b', 'Bob', 'US'],
    ['c', 'Cid', 'CA'],
  ].map(([letter, firstName, country]) => ({
    method: 'PUT',
    path: `/customers/{run}-${id}-${letter}`,
    body: {
      primaryAddress: {
        firstName: firstName as string,
        lastName: `Last ${letter}`,
        country: country as string,
        city: `{run} ${id}`,
      },
      customFields: { letter: letter as string },
    },
    expect: { status: 201 },
  }))

/** Asks for those of the three that fit, and says who they are by their letters. */
function listed(id: string, query: string, letters: string, filter = ''): ConformanceStep {
  const body: Json[] = [...letters].map((letter) => ({ id: `{run}-${id}-${letter}` }))
  const clause = filter === '' ? '' : `;${filter}`
  return {
    method: 'GET',
    path: `/customers?filter=primaryAddress.city:{run}%20${id}${clause}&${query}`,
    expect: { status: 200, body },
  }
}

const refused = (query: string, field: string): ConformanceStep => ({
  method: 'GET',
  path: `/customers?${query}`,
  expect: { status: 422, body: { invalidFields: [{ field }] } },
})

const byName = 'sort=lastName'

/** `GET /customers`: pages, order, filters. */
export const listCases: readonly ConformanceCase[] = [
  {
    name: 'a list and its pages',
    rule: 'A list is an array; Pagination headers say how many there are, and which part this is.',
    source: 'documented',
    steps: [
      ...three('page'),
      {
        ...listed('page', `${byName}&limit=2&offset=1`, 'bc'),
        expect: {
          status: 200,
          headers: {
            'pagination-total': '3',
            'pagination-limit': '2',
            'pagination-offset': '1',
          },
          body: [{ id: '{run}-page-b' }, { id: '{run}-page-c' }],
        },
      },
    ],
  },
  {
    name: 'a list without anything',
    rule: 'Where nothing fits, the list is empty and the total 0.',
    source: 'documented',
    steps: [
      {
        method: 'GET',
        path: '/customers?filter=lastName:{run}nobody',
        expect: { status: 200, headers: { 'pagination-total': '0' }, body: [] },
      },
    ],
  },
  {
    name: 'the default page',
    rule: 'Without limit and offset a page has 100 customers from the first.',
    source: 'own',
    steps: [
      {
        method: 'GET',
        path: '/customers?filter=lastName:{run}nobody',
        expect: {
          status: 200,
          headers: { 'pagination-limit': '100', 'pagination-offset': '0' },
        },
      },
    ],
  },
  {
    name: 'limit 0',
    rule: 'limit=0 asks for the headers alone.',
    source: 'own',
    steps: [
      ...three('none'),
      {
        method: 'GET',
        path: '/customers?filter=primaryAddress.city:{run}%20none&limit=0',
        expect: {
          status: 200,
          headers: { 'pagination-total': '3', 'pagination-limit': '0' },
          body: [],
        },
      },
    ],
  },
  {
    name: 'a bad page',
    rule: 'A limit of more than 1000, below 0 or no whole number is 422 on limit, and a bad offset on offset.',
    source: 'own',
    steps: [
      refused('limit=1001', 'limit'),
      refused('limit=-1', 'limit'),
      refused('limit=1.5', 'limit'),
      refused('limit=many', 'limit'),
      refused('offset=-1', 'offset'),
    ],
  },
  {
    name: 'sort',
    rule: 'sort orders by a member, with a minus sign the other way.',
    source: 'documented',
    steps: [
      ...three('sort'),
      listed('sort', 'sort=lastName', 'abc'),
      listed('sort', 'sort=-lastName', 'cba'),
    ],
  },
  {
    name: 'sort by several members',
    rule: 'sort takes several members, with commas between, or as sort[]; ties go on by the next.',
    source: 'own',
    steps: [
      ...three('ties'),
      listed('ties', 'sort=invoiceCount,-lastName', 'cba'),
      listed('ties', 'sort%5B%5D=invoiceCount&sort%5B%5D=-lastName', 'cba'),
    ],
  },
  {
    name: 'the default order',
    rule: 'Without sort the newest come first, those of one second by their ids.',
    source: 'own',
    steps: [...three('order').reverse(), listed('order', 'limit=10', 'abc')],
  },
  {
    name: 'filter: equal',
    rule: 'A filter compares whole texts and ignores their case.',
    source: 'documented',
    steps: [
      ...three('equal'),
      listed('equal', byName, 'a', 'firstName:Ada'),
      listed('equal', byName, 'a', 'firstName:aDA'),
      listed('equal', byName, '', 'firstName:Ad'),
    ],
  },
  {
    name: 'filter: or, not, both',
    rule: 'Commas mean or, an exclamation mark not, semicolons and.',
    source: 'documented',
    steps: [
      ...three('logic'),
      listed('logic', byName, 'ab', 'firstName:Ada,Bob'),
      listed('logic', byName, 'bc', 'firstName:!Ada'),
      listed('logic', byName, 'c', 'firstName:!Ada,!Bob'),
      listed('logic', byName, 'a', 'firstName:Ada,Bob;primaryAddress.country:GB'),
    ],
  },
  {
    name: 'filter: ranges',
    rule: 'Ranges of numbers and times include their ends, and may be open.',
    source: 'documented',
    steps: [
      ...three('range'),
      listed('range', byName, 'abc', 'invoiceCount:0..0'),
      listed('range', byName, 'abc', 'invoiceCount:..5'),
      listed('range', byName, '', 'invoiceCount:1..'),
      listed('range', byName, 'abc', 'createdTime:2001-02-03T04:05:06Z..'),
      listed('range', byName, '', 'createdTime:..2001-02-03T04:05:06Z'),
    ],
  },
  {
    name: 'filter: custom fields',
    rule: 'A filter may name a custom field.',
    source: 'own',
    steps: [...three('custom'), listed('custom', byName, 'b', 'customFields.letter:b')],
  },
  {
    name: 'filter: any e-mail address',
    rule: 'primaryAddress.*.email is any e-mail address of the contact.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-mail',
        body: {
          primaryAddress: {
            emails: [
              { label: 'main', value: 'a@example.com' },
              { label: 'other', value: '{run}@example.com' },
            ],
          },
        },
        expect: { status: 201 },
      },
      {
        method: 'GET',
        path: '/customers?filter=primaryAddress.*.email:{run}@example.com',
        expect: { status: 200, body: [{ id: '{run}-mail' }] },
      },
    ],
  },
  {
    name: 'bad queries',
    rule: 'A filter that names no member, has no value or one of the wrong type is 422 on filter; so with sort and expand.',
    source: 'own',
    steps: [
      refused('filter=planet:Earth', 'filter'),
      refused('filter=firstName:', 'filter'),
      refused('filter=firstName', 'filter'),
      refused('filter=invoiceCount:many', 'filter'),
      refused('filter=firstName:@{run}', 'filter'),
      refused('sort=planet', 'sort'),
      refused('sort=firstName', 'sort'),
      refused('expand=planet', 'expand'),
    ],
  },
  {
    name: 'q',
    rule: 'q finds a part of a text, such as an e-mail address, whatever its case.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-found',
        body: {
          primaryAddress: { emails: [{ label: 'main', value: 'q{run}.found@example.com' }] },
        },
        expect: { status: 201 },
      },
      {
        method: 'GET',
        path: '/customers?q=Q{run}.FOU',
        expect: { status: 200, body: [{ id: '{run}-found' }] },
      },
    ],
  },
  {
    name: 'fields of a list',
    rule: 'fields chooses the members of each customer of a list.',
    source: 'documented',
    steps: [
      ...three('fields'),
      {
        ...listed('fields', `${byName}&limit=1&fields=firstName`, ''),
        expect: { status: 200, body: [{ $only: { id: '{run}-fields-a', firstName: 'Ada' } }] },
      },
    ],
  },
]
