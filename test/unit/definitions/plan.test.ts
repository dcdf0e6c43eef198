import { describe, expect, it } from 'vitest'
import { planOf } from '../../../src/definitions/compile/plan-of.ts'

const pet = { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } } }
const toy = { type: 'object', properties: { id: { type: 'string' }, label: { type: 'string' } } }
const listOf = (items: object) => ({ type: 'array', items })
const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const answers = (schema: object, status = 200) => ({ responses: { [status]: json(schema) } })
const done = { responses: { 204: { description: 'Done.' } } }

/** The plan of a document with these paths. */
const planned = (paths: object, rest: object = {}) =>
  planOf({ openapi: '3.1.0', info: { title: 'A' }, paths, ...rest })

/** What each operation does with what: `GET /pets` is a `list of pets`. */
function kinds(paths: object): Record<string, string> {
  const { operations } = planned(paths)
  return Object.fromEntries(
    operations.map(({ method, path, kind, table }) => [
      `${method} ${path}`,
      table === undefined ? kind : `${kind} of ${table}`,
    ]),
  )
}

/** The one table of a document, or that of a name. */
function tableIn(paths: object, name?: string) {
  const { tables } = planned(paths)
  const found = tables.find((each) => name === undefined || each.name === name)
  if (!found) throw new Error(`There are only ${tables.map((each) => each.name).join(', ')}.`)
  return found
}

const pets = {
  '/pets': { get: answers(listOf(pet)), post: answers(pet, 201) },
  '/pets/{petId}': { get: answers(pet), put: answers(pet), patch: answers(pet), delete: done },
}

describe('what an operation does', () => {
  it('is told by its method, in a collection and in each of its items', () => {
    expect(kinds(pets)).toEqual({
      'GET /pets': 'list of pets',
      'POST /pets': 'create of pets',
      'GET /pets/{petId}': 'get of pets',
      'PUT /pets/{petId}': 'put of pets',
      'PATCH /pets/{petId}': 'patch of pets',
      'DELETE /pets/{petId}': 'delete of pets',
    })
    const odd = { ...pets, '/pets': { ...pets['/pets'], put: done, patch: done, delete: done } }
    expect(kinds(odd)).toMatchObject({
      'PUT /pets': 'put of pets',
      'PATCH /pets': 'answer',
      'DELETE /pets': 'answer',
    })
    const posted = { ...pets, '/pets/{petId}': { ...pets['/pets/{petId}'], post: answers(pet) } }
    expect(kinds(posted)['POST /pets/{petId}']).toBe('act of pets')
  })

  it.each(['put', 'patch', 'delete', 'post'])('sets what there is one of, by %s', (method) => {
    const found = kinds({ '/settings': { get: answers(pet), [method]: done } })
    expect(found['GET /settings']).toBe('get of settings')
    expect(found[`${method.toUpperCase()} /settings`]).toBe(
      `${method === 'post' ? 'put' : method} of settings`,
    )
  })

  it('is an answer where nothing sets what it answers', () => {
    expect(kinds({ '/report': { get: answers(pet) }, '/ping': { post: done } })).toEqual({
      'GET /report': 'answer',
      'POST /ping': 'answer',
    })
  })

  it.each([
    ['/pets/{petId}/cancel', done, 'act of pets'],
    ['/pets/{petId}/deactivation', done, 'act of pets'],
    ['/pets/{petId}/activate', done, 'act of pets'],
    ['/pets/{petId}/greet', done, 'answer'],
    ['/pets/{petId}/greet', answers(pet), 'act of pets'],
    ['/pets/{petId}/greet', answers(toy), 'answer'],
    ['/cancel', done, 'answer'],
    ['/pets/{petId}/visits/now/cancel', answers(pet), 'act of pets'],
    ['/born', answers(pet, 201), 'make of pets'],
    ['/born', answers(pet, 200), 'answer'],
    ['/born', answers(toy, 201), 'answer'],
  ])('below a record, POST %s with the answer %j is "%s"', (path, operation, kind) => {
    expect(kinds({ ...pets, [path]: { post: operation } })[`POST ${path}`]).toBe(kind)
  })

  it('shows the record again where it has its schema, and something of its own else', () => {
    const found = kinds({
      ...pets,
      '/pets/{petId}/as-sold': { get: answers(pet) },
      '/pets/{petId}/weight': { get: answers(toy) },
      '/pets/{petId}/seen': { get: done, delete: done },
      '/cats/born': { put: answers(pet, 201) },
    })
    expect(found['GET /pets/{petId}/as-sold']).toBe('get of pets')
    expect(found['GET /pets/{petId}/weight']).toBe('answer')
    expect(found['GET /pets/{petId}/seen']).toBe('answer')
    expect(found['PUT /cats/born']).toBe('answer')
  })
})

describe('what there are records of', () => {
  it('is listed, created, or put, or nothing is kept', () => {
    const item = { '/pets/{petId}': { get: answers(pet) } }
    expect(planned(item).tables).toEqual([])
    expect(planned({ '/pets': { get: answers(listOf(pet)) }, ...item }).tables).toHaveLength(1)
    expect(planned({ '/pets': { post: answers(pet) }, ...item }).tables).toHaveLength(1)
    const puts = (status: number) => ({ '/pets/{petId}': { put: answers(pet, status) } })
    expect(planned(puts(201)).tables).toMatchObject([{ name: 'pets', keys: ['petId'] }])
    expect(planned(puts(200)).tables).toEqual([])
  })

  it('is a list of objects that can be posted, or that have an id', () => {
    const nameless = { type: 'object', properties: { label: { type: 'string' } } }
    const isMany = (get: object, others: object = {}) =>
      planned({ '/toys': { get: answers(get), ...others } }).tables.map(({ isSingle }) => !isSingle)
    expect(isMany(listOf(toy))).toEqual([true])
    expect(isMany(listOf(nameless))).toEqual([])
    expect(isMany(listOf(nameless), { post: done })).toEqual([true])
    expect(isMany(listOf({ type: 'string' }))).toEqual([])
    expect(isMany(listOf({ type: 'string' }), { post: done })).toEqual([false])
    expect(isMany(listOf(toy), { put: done })).toEqual([false])
  })

  it('is told apart by the last parameters of its path', () => {
    const paths = {
      '/pets': { get: answers(listOf(pet)) },
      '/pets/{kind}/{id}': { get: answers(pet) },
    }
    expect(tableIn(paths)).toMatchObject({
      path: '/pets',
      keys: ['kind', 'id'],
      identity: undefined,
    })
  })

  it.each([
    [{ pets: listOf(pet), total: { type: 'integer' } }, 'pets'],
    [{ pets: listOf(toy) }, undefined],
    [{ pets: listOf(pet), others: listOf(pet) }, undefined],
    [{ _pets: listOf(pet) }, undefined],
    [{ pets: listOf({ type: 'string' }) }, undefined],
  ])('is in an object with the members %j, under %s', (properties, member) => {
    const paths = {
      '/pets': { get: answers({ type: 'object', properties }), post: answers(pet, 201) },
      '/pets/{petId}': { get: answers(pet) },
    }
    expect(planned(paths).operations[0]?.listMember).toBe(member)
  })

  it('may be nothing instead, as `null` says beside it', () => {
    const listOrNull = { anyOf: [listOf(pet), { type: 'null' }] }
    expect(kinds({ ...pets, '/pets': { get: answers(listOrNull) } })['GET /pets']).toBe(
      'list of pets',
    )
  })

  it('is another look at a collection that has most of its members', () => {
    const looks = (schema: object, rest: object = {}) =>
      planned({
        ...pets,
        '/shop/pets': { get: answers(listOf(schema)), ...rest },
        '/shop/pets/{petId}': { get: answers(schema) },
      })
    const found = looks(pet)
    expect(found.tables.map(({ name }) => name)).toEqual(['pets'])
    expect(found.operations.at(-1)).toMatchObject({ path: '/shop/pets/{petId}', table: 'pets' })
    expect(looks(toy).tables.map(({ name }) => name)).toEqual(['pets', 'shop/pets'])
    const own = {
      type: 'object',
      properties: { shelf: { type: 'string' }, row: { type: 'string' } },
    }
    expect(looks(own).tables).toHaveLength(2)
    expect(looks(pet, { post: answers(pet) }).tables).toHaveLength(2)
  })
})

describe('a table', () => {
  const members = (properties: object) => ({ type: 'object', properties })
  const text = (example?: string) => ({ type: 'string', ...(example && { example }) })
  const withItems = (schema: object, param = 'petId') => ({
    '/pets': { get: answers(listOf(schema)), post: answers(schema, 201) },
    [`/pets/{${param}}`]: { get: answers(schema) },
  })

  it.each([
    [{ petId: text(), id: text() }, 'petId'],
    [{ id: text() }, 'id'],
    [{ name: text() }, undefined],
  ])('of records with %j calls one by its %s', (properties, identity) => {
    expect(tableIn(withItems(members(properties))).identity).toBe(identity)
  })

  it.each([
    [{ id: text('pt_0123456789') }, 'pt_'],
    [{ petId: text('anim_0123456789'), id: text('pt_0123456789') }, 'anim_'],
    [{ name: text(), id: text('4711') }, 'pet_'],
    [{ id: text('pt_12') }, 'pet_'],
    [{ id: text('PT_0123456789') }, 'pet_'],
    [{}, 'pet_'],
  ])('of records with %j begins ids with "%s"', (properties, prefix) => {
    expect(tableIn(withItems(members({ name: text(), ...properties }))).idPrefix).toBe(prefix)
  })

  it('is called by the last name of its path', () => {
    const paths = {
      ...pets,
      '/pets/{petId}/toy-boxes': { get: answers(listOf(toy)), post: answers(toy, 201) },
      '/pets/{petId}/toy-boxes/{id}': { get: answers(toy) },
    }
    expect(tableIn(paths, 'pets/toy-boxes')).toMatchObject({
      noun: 'toy box',
      path: '/pets/{petId}/toy-boxes',
      idPrefix: 'toy_',
      scope: [{ param: 'petId', member: 'petId', of: '/pets' }],
    })
  })

  it.each([
    ['/pets/{petId}/toys', [{ param: 'petId', member: 'petId', of: '/pets' }]],
    ['/pets/{id}/toys', [{ param: 'id', member: 'petId', of: '/pets' }]],
    ['/shops/{shop}/toys', [{ param: 'shop', member: 'shop', of: undefined }]],
    ['/shops/{id}/toys', [{ param: 'id', member: 'shopId', of: undefined }]],
    ['/owned/{petId}/toys', [{ param: 'petId', member: 'petId', of: '/pets' }]],
    ['/shop/pets/{animal}/toys', [{ param: 'animal', member: 'animal', of: '/pets' }]],
    [
      '/pets/{petId}/friends/{pet_id}/toys',
      [
        { param: 'petId', member: 'petId', of: '/pets' },
        { param: 'pet_id', member: 'petId', of: '/pets' },
      ],
    ],
  ])('at %s lies below %j', (path, scope) => {
    const paths = { ...pets, [path]: { get: answers(listOf(toy)), post: answers(toy, 201) } }
    expect(tableIn(paths, path.replaceAll(/\/\{\w+\}/g, '').slice(1)).scope).toEqual(scope)
  })

  it('says what else a parameter may be', () => {
    const paths = {
      '/{kind}/toys': {
        parameters: [
          { name: 'kind', in: 'path', schema: { type: 'string', enum: ['cat', 'dog'] } },
        ],
        get: answers(listOf(toy)),
        post: answers(toy, 201),
      },
    }
    expect(tableIn(paths).scope).toEqual([
      { param: 'kind', member: 'kind', of: undefined, values: ['cat', 'dog'] },
    ])
  })

  it('refers to others by the names of their ids', () => {
    const visit = members({
      id: text(),
      petId: text(),
      formerPetId: text(),
      pet_ids: listOf(text()),
      toyId: text(),
      valid: text(),
      Id: text(),
      ownerPetId: { type: 'integer' },
    })
    const paths = { ...pets, '/visits': { get: answers(listOf(visit)), post: answers(visit, 201) } }
    expect(tableIn(paths, 'visits').references).toEqual({ petId: '/pets', formerPetId: '/pets' })
  })

  it.each([[['toy-boxes', 'boxes']], [['boxes', 'toy-boxes']]])(
    'refers to what the most of a name is of, where there are %j',
    (names) => {
      const visit = members({ toyBoxId: text(), lunchBoxId: text() })
      const collections = names.map((name) => [
        [`/${name}`, { get: answers(listOf(toy)), post: answers(toy, 201) }],
        [`/${name}/{id}`, { get: answers(toy) }],
      ])
      const paths = {
        ...Object.fromEntries(collections.flat()),
        '/visits': { get: answers(listOf(visit)), post: answers(visit, 201) },
      }
      expect(tableIn(paths, 'visits').references).toEqual({
        toyBoxId: '/toy-boxes',
        lunchBoxId: '/boxes',
      })
    },
  )

  it('can be sorted by what its schema says, three levels deep', () => {
    const flagged = { type: 'string', 'x-sortable': true }
    const deep = (levels: number): object =>
      members({ at: flagged, ...(levels > 0 && { in: deep(levels - 1) }) })
    expect(tableIn(withItems(deep(4))).sortable).toEqual(['at', 'in.at', 'in.in.at'])
  })

  it('has its defaults where there is but one, which nobody can delete', () => {
    const settings = (rest: object) => tableIn({ '/settings': { get: answers(pet), ...rest } })
    expect(settings({ put: done })).toMatchObject({ isSingle: true, hasDefaults: true })
    expect(settings({ put: done, delete: done })).toMatchObject({ hasDefaults: false })
    expect(tableIn(pets)).toMatchObject({ isSingle: false, hasDefaults: false })
  })
})

describe('an operation', () => {
  const operation = (given: object, rest: object = {}) =>
    planned({ '/pets': { post: { ...done, ...given }, ...rest } }).operations[0]

  it.each([
    [
      { operationId: 'makePet', tags: ['animals', 'other'] },
      { id: 'makePet', tag: 'animals' },
    ],
    [
      { operationId: '', tags: [] },
      { id: 'PostPets', tag: 'pets' },
    ],
    [{ tags: 'animals' }, { id: 'PostPets', tag: 'animals' }],
  ])('with %j is called %j', (given, called) => {
    expect(operation(given)).toMatchObject({ method: 'POST', path: '/pets', ...called })
  })

  it('has a name of its own, whatever others are called', () => {
    const { operations } = planned({
      '/pets/{petId}/toys/': { get: done },
      '/a': { get: { ...done, operationId: 'same' }, put: { ...done, operationId: 'same' } },
      '/b': { get: { ...done, operationId: 'same' } },
      'x-other': { get: done },
    })
    expect(operations.map(({ id, path }) => [id, path])).toEqual([
      ['GetPetsPetIdToys', '/pets/{petId}/toys'],
      ['same', '/a'],
      ['same_', '/a'],
      ['same__', '/b'],
    ])
  })

  it('knows its parameters of the query, where it says otherwise than its path does', () => {
    const at = (name: string, place: string, type: string) => ({
      name,
      in: place,
      schema: { type },
    })
    const found = operation(
      { parameters: [at('limit', 'query', 'string'), at('trace', 'header', 'string'), {}] },
      { parameters: [at('limit', 'query', 'integer'), at('page', 'query', 'integer')] },
    )
    expect(found?.query).toMatchObject([
      { name: 'limit', schema: { type: 'string' } },
      { name: 'page', schema: { type: 'integer' } },
    ])
  })

  it.each([
    [undefined, {}],
    [{ ...json(pet), required: true }, { body: { schema: pet, isRequired: true } }],
    [json(pet), { body: { schema: pet, isRequired: false } }],
    [{ content: { 'application/problem+json': { schema: pet } } }, { body: { schema: pet } }],
    [{ content: { 'application/json; charset=utf-8': {} } }, { body: { schema: {} } }],
    [{ content: { 'text/csv': {}, 'application/json': {} } }, { otherBodies: ['text/csv'] }],
    [{ content: { 'application/jsonp': {} } }, { otherBodies: ['application/jsonp'] }],
  ])('with the body %j takes %j', (requestBody, taken) => {
    const found = operation({ requestBody })
    expect(found).toMatchObject(taken)
    if (!('otherBodies' in taken)) expect(found).not.toHaveProperty('otherBodies')
    if (Object.keys(taken).length === 0) expect(found).not.toHaveProperty('body')
  })

  it.each([
    [{ 200: {}, 404: {}, 400: {}, '5XX': {} }, [200], [400, 404, 500]],
    [{ 202: {}, 201: {} }, [201, 202], []],
    [{ '2XX': {}, '4xx': {} }, [200], [400]],
    [{ default: {} }, [200], []],
    [{ 204: {}, default: {} }, [204], []],
    [{ 301: {}, 404: {} }, [200], [404]],
    [{ '3XX': {}, x200: {}, '2000': {} }, [200], []],
    [{}, [200], []],
  ])('with the responses %j succeeds with %j and fails with %j', (responses, success, fails) => {
    const found = operation({ responses })
    expect(found?.success.map(({ status }) => status)).toEqual(success)
    expect(found?.fails).toEqual(fails)
  })

  it('knows the headers and the bodies of what it answers', () => {
    const headers = { ETag: { schema: { type: 'string' } } }
    expect(operation({ responses: { 200: { headers, ...json(pet) } } })?.success).toEqual([
      {
        status: 200,
        headers: [{ name: 'ETag', schema: { type: 'string' } }],
        content: { 'application/json': pet },
      },
    ])
  })

  it('asks for what it says, or for what the document does', () => {
    const security = [{ key: [], other: ['read'] }, {}, 'none']
    const components = {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-Key', description: 'A key.' },
        other: { type: 'http', scheme: 'bearer' },
      },
    }
    const { operations, ...plan } = planned(
      { '/a': { get: { ...done, security: [] }, put: { ...done, security }, post: done } },
      { security, components },
    )
    const ways = [['key', 'other'], []]
    expect(operations.map((each) => each.security)).toEqual([[], ways, undefined])
    expect(operations[2]).not.toHaveProperty('security')
    expect(plan.security).toEqual(ways)
    expect(plan.schemes).toEqual({
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      other: { type: 'http', scheme: 'bearer' },
    })
    expect(planned({}).security).toEqual([])
  })

  it('must lie below what there is: an item only below what its collection is in', () => {
    const toys = {
      '/pets/{petId}/toys': { get: answers(listOf(toy)), post: answers(toy, 201) },
      '/pets/{petId}/toys/{toyId}': { get: answers(toy) },
      '/pets/{petId}/toys/{toyId}/cancel': { post: done },
    }
    const within = planned({ ...pets, ...toys }).operations.map((each) => [
      each.path,
      each.within.map(({ param }) => param),
      each.keys,
    ])
    expect(within.filter(([, , keys]) => keys).slice(-4)).toEqual([
      ['/pets/{petId}/toys', ['petId'], ['toyId']],
      ['/pets/{petId}/toys', ['petId'], ['toyId']],
      ['/pets/{petId}/toys/{toyId}', ['petId'], ['toyId']],
      ['/pets/{petId}/toys/{toyId}/cancel', ['petId', 'toyId'], ['toyId']],
    ])
  })

  it('is noted where the mock can keep nothing of it, or has no answer', () => {
    const { notes } = planned({
      '/report': { get: answers(pet), head: {}, trace: {}, options: {} },
      '/ping': { get: done },
      '/reports/{day}': { get: answers(pet) },
    })
    expect(notes).toEqual([
      'HEAD /report: the mock answers none.',
      'OPTIONS /report: the mock answers none.',
      'TRACE /report: the mock answers none.',
      'GET /report: no record is behind it, so what it answers only fits its schema.',
    ])
  })
})
