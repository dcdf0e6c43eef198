import { describe, expect, it } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { petShop } from '../../support/definitions/pet-shop.ts'
import { shop } from '../../support/definitions/shop.ts'

describe('a collection', () => {
  it('creates, shows, lists, updates and deletes its records', async () => {
    const ask = shop(createMock({ baseUrl: 'https://pets.example', definitions: petShop }))

    const created = await ask('POST', '/pets', { name: 'Rex', id: 99, secret: 'x' })
    expect(created).toMatchObject({
      status: 201,
      fidelity: 'stateful',
      location: 'https://pets.example/pets/1',
      body: { id: 1, name: 'Rex', status: 'free' },
    })
    expect(created.body).not.toHaveProperty('secret')
    expect(await ask('GET', '/pets/1')).toMatchObject({ status: 200, body: created.body })
    expect(await ask('PUT', '/pets/1', { name: 'Max', status: 'sold' })).toMatchObject({
      status: 200,
      body: { id: 1, name: 'Max', status: 'sold', createdAt: created.body.createdAt },
    })
    expect(await ask('GET', '/pets?status=sold')).toMatchObject({ total: '1', body: [{ id: 1 }] })
    expect(await ask('GET', '/pets?status=free')).toMatchObject({ total: '0', body: [] })
    expect(await ask('DELETE', '/pets/1')).toMatchObject({ status: 204 })
    expect(await ask('GET', '/pets/1')).toMatchObject({ status: 404 })
  })

  it('updates with PUT where 201 is not declared, and creates where it is', async () => {
    const ask = shop(createMock({ baseUrl: 'https://pets.example', definitions: petShop }))
    expect(await ask('PUT', '/pets/7', { name: 'Rex' })).toMatchObject({ status: 404 })
    const email = 'ada@example.com'
    expect(await ask('PUT', '/owners/ada', { email })).toMatchObject({
      status: 201,
      location: 'https://pets.example/owners/ada',
      body: { handle: 'ada', email },
    })
    expect(await ask('PUT', '/owners/ada', { email })).toMatchObject({ status: 200 })
    expect(await ask('GET', '/owners')).toMatchObject({ body: { total: 1, items: [{ email }] } })
  })

  it('changes with PATCH what is sent, and clears what may be null', async () => {
    const ask = shop(createMock({ baseUrl: 'https://pets.example', definitions: petShop }))
    await ask('POST', '/pets', { name: 'Rex', note: 'Shy' })
    expect((await ask('PATCH', '/pets/1', {})).body).toMatchObject({ name: 'Rex', note: 'Shy' })
    expect((await ask('PATCH', '/pets/1', { note: null })).body).toMatchObject({ note: null })
  })

  it('lies below its parent, and goes with that', async () => {
    const mock = createMock({ baseUrl: 'https://pets.example', definitions: petShop })
    const ask = shop(mock)
    expect(await ask('POST', '/pets/1/toys', { label: 'Ball' })).toMatchObject({ status: 404 })
    await ask('POST', '/pets', { name: 'Rex' })
    await ask('POST', '/pets', { name: 'Max' })
    const { location, body } = await ask('POST', '/pets/1/toys', { label: 'Ball' })
    expect(location).toBe(`https://pets.example/pets/1/toys/${body.id}`)
    expect(await ask('GET', `/pets/1/toys/${body.id}`)).toMatchObject({ status: 200 })
    expect(await ask('GET', `/pets/2/toys/${body.id}`)).toMatchObject({ status: 404 })
    expect((await ask('GET', '/pets/2/toys')).body).toEqual([])
    await ask('DELETE', '/pets/1')
    expect((await mock.snapshot()) as object).toMatchObject({ 'pets/toys': [] })
  })

  it('has records of several schemas, told apart by a discriminator', async () => {
    const ask = shop(createMock({ baseUrl: 'https://pets.example', definitions: petShop }))
    const { body } = await ask('POST', '/visits', { kind: 'surgery', surgeon: 'Grace' })
    expect(body).toMatchObject({ kind: 'surgery', surgeon: 'Grace' })
    expect(body.id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    const refused = await ask('POST', '/visits', { kind: 'surgery' })
    expect(refused.body.invalidFields).toEqual([
      { field: 'surgeon', message: 'is required and must be a string' },
    ])
  })
})

describe('a body', () => {
  it('is refused in the words of the kit, with each failure', async () => {
    const ask = shop(createMock({ baseUrl: 'https://pets.example', definitions: petShop }))
    const { status, body } = await ask('POST', '/pets', {
      name: 'x'.repeat(21),
      status: 'lost',
      tags: ['ok', 'Not ok'],
      weight: 0,
      mother: { name: 5 },
    })
    expect(status).toBe(422)
    expect(body.invalidFields).toEqual([
      { field: 'name', message: 'must be at most 20 characters long, but has 21' },
      { field: 'status', message: 'must be "free" or "sold" or "archived", not "lost"' },
      { field: 'tags.1', message: 'must match /^[a-z]+$/u, not "Not ok"' },
      { field: 'weight', message: 'must be more than 0, not 0' },
      { field: 'mother.name', message: 'must be a string, but is a number' },
    ])
  })
})

describe('what is no record of a collection', () => {
  it('is there once below each parent, with its defaults until it is set', async () => {
    const ask = shop(createMock({ baseUrl: 'https://pets.example', definitions: petShop }))
    expect(await ask('GET', '/pets/1/diet')).toMatchObject({ status: 404 })
    await ask('POST', '/pets', { name: 'Rex' })
    expect(await ask('GET', '/pets/1/diet')).toMatchObject({ status: 200, body: { meals: 2 } })
    expect(await ask('PUT', '/pets/1/diet', { meals: 3 })).toMatchObject({ status: 201 })
    expect(await ask('GET', '/pets/1/diet')).toMatchObject({ body: { meals: 3 } })
    expect(await ask('PUT', '/pets/1/diet', { meals: 1 })).toMatchObject({ status: 200 })
  })

  it('answers what fits, the same each time, and says that it is no more than that', async () => {
    const ask = shop(createMock({ baseUrl: 'https://pets.example', definitions: petShop }))
    const first = await ask('GET', '/reports/sales')
    expect(first).toMatchObject({ status: 200, fidelity: 'shape' })
    expect(first.body).toMatchObject({ currency: expect.any(String), amount: expect.any(Number) })
    expect(await ask('GET', '/reports/sales')).toEqual(first)
  })

  it('sends a small valid file where one is declared', async () => {
    const mock = createMock({ baseUrl: 'https://pets.example', definitions: petShop })
    const ask = shop(mock)
    await ask('POST', '/pets', { name: 'Rex' })
    const response = await mock.fetch(
      new Request('https://pets.example/pets/1/photo', { headers: { 'X-Shop-Key': 'any' } }),
    )
    expect(response?.headers.get('content-type')).toBe('image/png')
    const bytes = new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer())
    expect([...bytes.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(mock.journal.last('getPhoto')?.response?.body).toBe(`a file of ${bytes.length} bytes`)
  })
})

describe('an action', () => {
  it('is a step in the life of a record, where its name and a status say so', async () => {
    const ask = shop(createMock({ baseUrl: 'https://pets.example', definitions: petShop }))
    await ask('POST', '/pets', { name: 'Rex' })
    expect(await ask('POST', '/pets/1/archive')).toMatchObject({ body: { status: 'archived' } })
    expect(await ask('GET', '/pets/1')).toMatchObject({ body: { status: 'archived' } })
    expect(await ask('POST', '/pets/2/archive')).toMatchObject({ status: 404 })
  })

  it('does what the option `actions` says', async () => {
    const ask = shop(
      createMock({
        baseUrl: 'https://pets.example',
        definitions: petShop,
        actions: {
          'POST /pets/{petId}/archive': (pet) => ({ ...pet, note: `Once ${pet.name}` }),
          'GET /reports/sales': () => ({ currency: 'EUR', amount: 5 }),
        },
      }),
    )
    await ask('POST', '/pets', { name: 'Rex' })
    expect((await ask('POST', '/pets/1/archive')).body).toMatchObject({ note: 'Once Rex' })
    expect((await ask('GET', '/reports/sales')).body).toEqual({ currency: 'EUR', amount: 5 })
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('Oops')
      },
      'threw: Oops',
    ],
    ['gives no record', () => 5, 'gave no record'],
    ['gives a wrong one', (pet: object) => ({ ...pet, status: 'lost' }), '`status` must be "free"'],
  ])('is 500 where its function %s', async (_, archive, reason) => {
    const ask = shop(
      createMock({
        baseUrl: 'https://pets.example',
        definitions: petShop,
        actions: { 'POST /pets/{petId}/archive': archive },
      }),
    )
    await ask('POST', '/pets', { name: 'Rex' })
    const { status, body } = await ask('POST', '/pets/1/archive')
    expect(status).toBe(500)
    expect(body.detail).toContain(reason)
    expect(body.detail).toContain('POST /pets/{petId}/archive')
    expect((await ask('GET', '/pets/1')).body).toMatchObject({ status: 'free' })
  })
})

describe('credentials', () => {
  it('are those of the document', async () => {
    const mock = createMock({ baseUrl: 'https://pets.example', definitions: petShop })
    const bare = await mock.fetch(new Request('https://pets.example/pets'))
    expect(bare?.status).toBe(401)
    expect(await bare?.text()).toContain('a key in the header `X-Shop-Key`')
    const other = await mock.fetch(
      new Request('https://pets.example/pets', { headers: { 'REB-APIKEY': 'any' } }),
    )
    expect(other?.status).toBe(401)
  })

  it('are not asked for where the document asks for none', async () => {
    const mock = createMock({ baseUrl: 'https://pets.example', definitions: petShop })
    const created = await mock.fetch(
      new Request('https://pets.example/owners', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"handle":"ada","email":"ada@example.com"}',
      }),
    )
    expect(created?.status).toBe(201)
  })
})

describe('start data', () => {
  it('is generated and filled from what there is, the same for a seed', async () => {
    const options = {
      baseUrl: 'https://pets.example',
      definitions: petShop,
      records: { pets: 3, owners: [{ handle: 'ada' }], 'pets/toys': 4 },
    }
    const ask = shop(createMock(options))
    const pets = (await ask('GET', '/pets')).body
    expect(pets).toHaveLength(3)
    for (const pet of pets) expect(pet).toMatchObject({ ownerId: 'ada', name: expect.any(String) })
    expect((await ask('GET', '/owners/ada')).body.email).toContain('@')
    expect((await ask('GET', '/pets/1/toys')).body).toHaveLength(2)
    expect((await shop(createMock(options))('GET', '/pets')).body).toEqual(pets)
  })

  it('lies below what it says, or below each in turn', async () => {
    const records = { pets: 2, 'pets/toys': [{ petId: 2 }, { petId: 2 }, {}] }
    const ask = shop(createMock({ baseUrl: 'https://pets.example', definitions: petShop, records }))
    expect((await ask('GET', '/pets/1/toys')).body).toHaveLength(1)
    expect((await ask('GET', '/pets/2/toys')).body).toHaveLength(2)
  })

  it.each([
    [{ pest: 2 }, '`records.pest` is of no resource; is "pets" meant?'],
    [{ pets: [{ status: 'lost' }] }, '`records.pets[0]`: `status` must be "free"'],
    [{ 'pets/toys': 1 }, 'pets/toys lie below pets, of which there are none'],
  ])('is refused with the place of what is wrong: %j', async (records, reason) => {
    const mock = createMock({ definitions: petShop, records })
    await expect(mock.ready).rejects.toThrow(reason)
  })
})

describe('before the document is read', () => {
  it('takes scenarios and listeners for what it has', async () => {
    const mock = createMock({ baseUrl: 'https://pets.example', definitions: async () => petShop })
    mock.when('createPet').once().respond(409)
    const heard: string[] = []
    mock.events.on('pet-created', ({ eventType }) => heard.push(eventType))
    const ask = shop(mock)
    expect(await ask('POST', '/pets', { name: 'Rex' })).toMatchObject({ status: 409 })
    expect(await ask('POST', '/pets', { name: 'Rex' })).toMatchObject({ status: 201 })
    expect(heard).toEqual(['pet-created'])
  })

  it.each([
    ['what a module has as its default, whatever else it exports', { default: petShop }],
    ['the document that a module is', { ...petShop, default: { version: 1 } }],
  ])('takes %s', async (_, module) => {
    const exported = { openapiVersion: '3.1', formats: ['json'], ...module }
    const definitions = async () => exported
    const ask = shop(createMock({ baseUrl: 'https://pets.example', definitions }))
    expect(await ask('POST', '/pets', { name: 'Rex' })).toMatchObject({ status: 201 })
  })

  it.each([
    ['createPest', 409, 'no operation is called "createPest"'],
    ['getPet', 413, 'getPet does not fail with 413'],
  ] as const)('tells when it is read what it has not: %s, %i', async (name, status, reason) => {
    const mock = createMock({ definitions: async () => petShop })
    mock.when(name).respond(status as 409)
    await expect(mock.ready).rejects.toThrow(reason)
  })
})

describe('what is known of it', () => {
  it('is in the journal, the log, and the OpenAPI document', async () => {
    const lines: string[] = []
    const mock = createMock({
      baseUrl: 'https://pets.example',
      definitions: petShop,
      log: (line) => lines.push(line),
    })
    const ask = shop(mock)
    await ask('GET', '/pets')
    expect(mock.journal.last('listPets')).toMatchObject({ fidelity: 'stateful' })
    await expect.poll(() => lines.join()).toContain('listPets  stateful')
    const { body } = await ask('GET', '/openapi.json')
    expect(body.paths['/pets'].get).toMatchObject({ 'x-rebilly-mock': 'stateful' })
    expect(body.paths['/customers/{id}'].put).toMatchObject({ 'x-rebilly-mock': 'exact' })
  })

  it('may be read by a page of another origin', async () => {
    const mock = createMock({ baseUrl: 'https://pets.example', definitions: petShop })
    const response = await mock.fetch(
      new Request('https://pets.example/pets', {
        headers: { 'X-Shop-Key': 'any', Origin: 'https://app.example' },
      }),
    )
    expect(response?.headers.get('access-control-expose-headers')).toContain('x-rebilly-mock')
  })
})
