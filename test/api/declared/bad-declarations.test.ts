import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type DeclaredResource, defineResource } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'

const input = z.object({
  name: z.string(),
  tags: z.array(z.string()),
  owner: z.optional(z.string()),
})

/** As JavaScript would declare it, which no compiler stops. */
const define = (declaration: object) => defineResource(declaration as never) as DeclaredResource

const failing = (declaration: object) => {
  const { name = 'shops' } = declaration as { name?: string }
  return expect(() => define({ name, input, ...declaration }), JSON.stringify(declaration))
}

describe('a declaration that cannot be', () => {
  it.each<[object, string]>([
    [{ name: 'my shops' }, '`name` must be a name such as "websites"'],
    ...['format', 'version', 'counters', 'clock'].map(
      (name) =>
        [
          { name },
          `is what a world has besides its tables: give it another, with the \`path\` "/${name}"`,
        ] as [object, string],
    ),
    [{ input: z.string() }, '`input` must be the schema of an object'],
    [{ input: undefined }, '`input` is missing'],
    [{ path: 'shops' }, '`path` must be such as "/websites"'],
    [{ path: '/customers/{id}/shops' }, '`path` calls a parent\'s id "id"'],
    [{ path: '/a/{x}/b/{x}/shops' }, '`path` has "{x}" twice'],
    [{ idPrefix: 'a b' }, '`idPrefix` must be at most 20 of'],
    [{ singular: '' }, '`singular` must be a name'],
    [{ operations: ['list', 'merge'] }, '`operations` must be some of list, create'],
    [{ derive: {} }, '`derive` must be a function'],
    [
      { actions: { 'POST /shops/{id}/close': 'closed' } },
      '`actions` must be an object of functions',
    ],
    [
      { actions: { 'POST /close': () => ({}) } },
      'which is on no path of it: write it as "POST /shops/{id}/archive"',
    ],
    [
      { actions: { 'REPOST /shops/{id}/close': () => ({}) } },
      '`actions` has "REPOST /shops/{id}/close", which is on no path of it',
    ],
    [
      { actions: { 'POSTS /shops/{id}/close': () => ({}) } },
      '`actions` has "POSTS /shops/{id}/close", which is on no path of it',
    ],
    [
      { actions: { 'POST /shops/{id}/lines/{line}': () => ({}) } },
      '`actions` has "POST /shops/{id}/lines/{line}", which is on no path of it',
    ],
    [
      { sortable: ['nmae'] },
      '`sortable` names "nmae", which `input` does not have: is "name" meant?',
    ],
    [{ searchable: ['zip.code'] }, '`searchable` names "zip", which `input` does not have'],
    [{ unique: [['name', 'city']] }, '`unique` names "city", which `input` does not have'],
    [
      { references: { ownr: 'customers' } },
      '`references` names "ownr", which `input` does not have: is "owner" meant?',
    ],
    [{ references: { tags: 'customers' } }, '`references` names "tags", which holds no id'],
    [{ sorted: ['name'] }, '`sorted` is no member of it (there are name, input'],
  ])('throws where it is declared: %o', (declaration, message) => {
    const { name = 'shops' } = declaration as { name?: string }
    failing(declaration).toThrow(`Failed to define the resource "${name}": `)
    failing(declaration).toThrow(message)
    failing(declaration).toThrow(TypeError)
    failing(declaration).toThrow(/[^.?][.?]$/)
  })

  it.each([
    ...['name', 'input', 'singular', 'path', 'idPrefix', 'sortable', 'searchable', 'references'],
    ...['unique', 'operations', 'derive', 'actions'],
  ])('is one whose `%s` is null', (member) => {
    failing({ [member]: null }).toThrow(
      new RegExp(`^Failed to define the resource.*\`${member}\` `),
    )
  })

  it.each<[string, object[], string]>([
    [
      'an unknown reference',
      [{ references: { owner: 'owners' } }],
      'refers by `references.owner` to "owners", which no resource is called: name one of customers',
    ],
    [
      'a reference to what has no place',
      [{ references: { owner: 'tags' } }],
      'to "tags", whose records have no place of their own',
    ],
    [
      'a parent that is not there',
      [{ path: '/malls/{mallId}/shops' }],
      'is by its `path` below /malls, where no resource is',
    ],
    [
      'the name of one of the kit’s',
      [{ name: 'customers', path: '/people' }],
      'has the `name` of another',
    ],
    ['two of one name', [{}, { path: '/others' }], 'has the `name` of another'],
    [
      'two of one path',
      [{}, { name: 'malls', path: '/shops' }],
      'has the `path` /shops of another',
    ],
    [
      'a path of the kit’s',
      [{ name: 'labels', path: '/tags' }],
      'has GET /tags, which another answers',
    ],
    [
      'a path of the kit’s, by other names',
      [{ path: '/customers/{owner}/timeline' }],
      'which another answers',
    ],
    [
      'two of one operation',
      [{}, { name: 'malls', singular: 'shop' }],
      'has an operation GetShopCollection as another has',
    ],
  ])('throws at createMock for %s', (_, declarations, message) => {
    const resources = declarations.map((each) => define({ name: 'shops', input, ...each }))
    const create = () => createMock({ resources })
    expect(create).toThrow(/^Failed to create the mock: the resource "\w+" /)
    expect(create).toThrow(message)
    expect(create).toThrow(TypeError)
  })

  it.each([[{}], [null], ['websites'], [input]])(
    'is told from what is no resource: %o',
    (stranger) => {
      expect(() => createMock({ resources: [stranger as never] })).toThrow(
        'Failed to create the mock: `resources[0]` is no resource. Make it with `defineResource`.',
      )
    },
  )

  it('may name what a function adds, what an open schema lets in, and what the mock keeps', () => {
    const derive = (record: object) => ({ ...record, slug: 'a' })
    define({ name: 'shops', input, derive, sortable: ['slug'] })
    define({ name: 'shops', input: z.looseObject({}), unique: [['anything']] })
    define({
      name: 'shops',
      input,
      path: '/customers/{customerId}/shops',
      unique: [['customerId', 'name']],
      sortable: ['revision'],
    })
  })
})
