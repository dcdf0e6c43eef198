import type { ConformanceCase, ConformanceStep, Json } from './case.ts'

const tag = (name: string): ConformanceStep => ({
  method: 'POST',
  path: '/tags',
  body: { name: `{run}-${name}`, type: 'customer' },
  expect: { status: 201 },
})

const customer = (id: string): ConformanceStep => ({
  method: 'PUT',
  path: `/customers/{run}-${id}`,
  body: {},
  expect: { status: 201 },
})

/** Says what a customer must be like now. */
const shows = (id: string, body: Json): ConformanceStep => ({
  method: 'GET',
  path: `/customers/{run}-${id}`,
  expect: { status: 200, body },
})

const done = { status: 204, body: { $absent: true } } as const

const cleanUp = (...names: string[]) =>
  names.map((name) => ({ method: 'DELETE', path: `/tags/{run}-${name}` }))

/** `/tags`, and the tags of customers. */
export const tagCases: readonly ConformanceCase[] = [
  {
    name: 'tag and untag',
    rule: 'POST gives a customer a tag by its name, DELETE takes it away: 204.',
    source: 'documented',
    steps: [
      tag('vip'),
      customer('tagged'),
      { method: 'POST', path: '/tags/{run}-vip/customers/{run}-tagged', expect: done },
      shows('tagged', { tags: [{ name: '{run}-vip', type: 'customer' }] }),
      { method: 'DELETE', path: '/tags/{run}-vip/customers/{run}-tagged', expect: done },
      shows('tagged', { tags: [] }),
    ],
    cleanUp: cleanUp('vip'),
  },
  {
    name: 'the case of a tag',
    rule: 'The names of tags ignore case.',
    source: 'documented',
    steps: [
      tag('Gold'),
      customer('golden'),
      { method: 'POST', path: '/tags/{run}-gOLD/customers/{run}-golden', expect: done },
      shows('golden', { tags: [{ name: '{run}-Gold' }] }),
    ],
    cleanUp: cleanUp('gold'),
  },
  {
    name: 'an empty form',
    rule: 'An empty body may say that it is a form, as the official client does when it tags.',
    source: 'own',
    steps: [
      tag('form'),
      customer('formal'),
      {
        method: 'POST',
        path: '/tags/{run}-form/customers/{run}-formal',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        expect: done,
      },
    ],
    cleanUp: cleanUp('form'),
  },
  {
    name: 'tags and customers that do not exist',
    rule: 'To tag an unknown customer, or with an unknown tag, is 404.',
    source: 'documented',
    steps: [
      tag('known'),
      customer('known'),
      {
        method: 'POST',
        path: '/tags/{run}-known/customers/{run}-unknown-one',
        expect: { status: 404 },
      },
      {
        method: 'POST',
        path: '/tags/{run}-unknown/customers/{run}-known',
        expect: { status: 404 },
      },
    ],
    cleanUp: cleanUp('known'),
  },
  {
    name: 'a tag is a modification',
    rule: 'To get or lose a tag is one revision; twice the same is none.',
    source: 'own',
    steps: [
      tag('counted'),
      customer('counted'),
      { method: 'POST', path: '/tags/{run}-counted/customers/{run}-counted', expect: done },
      { method: 'POST', path: '/tags/{run}-counted/customers/{run}-counted', expect: done },
      shows('counted', { revision: 1 }),
      { method: 'DELETE', path: '/tags/{run}-counted/customers/{run}-counted', expect: done },
      { method: 'DELETE', path: '/tags/{run}-counted/customers/{run}-counted', expect: done },
      shows('counted', { revision: 2 }),
    ],
    cleanUp: cleanUp('counted'),
  },
  {
    name: 'tag many customers',
    rule: 'POST and DELETE of a list of ids tag and untag them before the 204; unknown ids are passed over.',
    source: 'own',
    steps: [
      tag('many'),
      customer('many-1'),
      customer('many-2'),
      {
        method: 'POST',
        path: '/tags/{run}-many/customers',
        body: { customerIds: ['{run}-many-1', '{run}-many-3', '{run}-many-2', '{run}-many-1'] },
        expect: done,
      },
      shows('many-1', { tags: [{ name: '{run}-many' }], revision: 1 }),
      shows('many-2', { tags: [{ name: '{run}-many' }] }),
      {
        method: 'DELETE',
        path: '/tags/{run}-many/customers',
        body: { customerIds: ['{run}-many-2'] },
        expect: done,
      },
      shows('many-1', { tags: [{ name: '{run}-many' }] }),
      shows('many-2', { tags: [] }),
    ],
    cleanUp: cleanUp('many'),
  },
  {
    name: 'tag nobody',
    rule: 'A list of customers to tag has 1 to 1000 ids: else 422 on customerIds.',
    source: 'documented',
    steps: [
      tag('nobody'),
      ...[{ customerIds: [] }, { customerIds: 'ada' }, {}].map((body) => ({
        method: 'POST',
        path: '/tags/{run}-nobody/customers',
        body,
        expect: { status: 422, body: { invalidFields: { $contains: [{ field: 'customerIds' }] } } },
      })),
    ],
    cleanUp: cleanUp('nobody'),
  },
  {
    name: 'make a tag',
    rule: 'POST makes a tag: 201, and Location says where; its name must be free, whatever the case.',
    source: 'own',
    steps: [
      {
        method: 'POST',
        path: '/tags',
        body: { name: '{run}-made', type: 'customer' },
        expect: {
          status: 201,
          headers: { location: '{base}/tags/{run}-made' },
          body: { name: '{run}-made', type: 'customer', id: { $present: true } },
        },
      },
      {
        method: 'POST',
        path: '/tags',
        body: { name: '{run}-MADE', type: 'customer' },
        expect: { status: 409 },
      },
      {
        method: 'GET',
        path: '/tags/{run}-made',
        expect: { status: 200, body: { name: '{run}-made' } },
      },
    ],
    cleanUp: cleanUp('made'),
  },
  {
    name: 'an invalid tag',
    rule: 'A tag has a name of letters, digits, spaces and _ @ ~ - . and one of two types: else 422.',
    source: 'own',
    steps: [
      {
        method: 'POST',
        path: '/tags',
        body: { name: 'A/B', type: 'planet' },
        expect: { status: 422, body: { invalidFields: [{ field: 'name' }, { field: 'type' }] } },
      },
      {
        method: 'POST',
        path: '/tags',
        body: {},
        expect: { status: 422, body: { invalidFields: [{ field: 'name' }, { field: 'type' }] } },
      },
    ],
  },
  {
    name: 'rename a tag',
    rule: 'PATCH renames a tag, for the customers that have it too: one revision more for each.',
    source: 'own',
    steps: [
      tag('before'),
      customer('renamed'),
      { method: 'POST', path: '/tags/{run}-before/customers/{run}-renamed', expect: done },
      {
        method: 'PATCH',
        path: '/tags/{run}-before',
        body: { name: '{run}-after' },
        expect: { status: 200, body: { name: '{run}-after' } },
      },
      shows('renamed', { tags: [{ name: '{run}-after' }], revision: 2 }),
      { method: 'GET', path: '/tags/{run}-before', expect: { status: 404 } },
    ],
    cleanUp: cleanUp('before', 'after'),
  },
  {
    name: 'delete a tag',
    rule: 'DELETE takes a tag away, from the customers that have it too: 204, then 404.',
    source: 'own',
    steps: [
      tag('brief'),
      customer('untagged'),
      { method: 'POST', path: '/tags/{run}-brief/customers/{run}-untagged', expect: done },
      { method: 'DELETE', path: '/tags/{run}-brief', expect: done },
      shows('untagged', { tags: [], revision: 2 }),
      { method: 'DELETE', path: '/tags/{run}-brief', expect: { status: 404 } },
    ],
  },
]
