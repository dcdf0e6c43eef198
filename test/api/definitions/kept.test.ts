import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { petShop } from '../../support/definitions/pet-shop.ts'
import { shop } from '../../support/definitions/shop.ts'

const folder = mkdtempSync(join(tmpdir(), 'rebilly-mock-definitions-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A document of named records at each of some paths. */
function documentOf(...paths: string[]) {
  const named = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
  const json = (schema: object) => ({ content: { 'application/json': { schema } } })
  const of = (path: string) => [
    [path, { get: { responses: { 200: json({ type: 'array', items: named }) } } }],
    [
      `${path}/{id}`,
      {
        get: { responses: { 200: json(named) } },
        put: { requestBody: json(named), responses: { 200: json(named), 201: json(named) } },
      },
    ],
  ]
  return { openapi: '3.1.0', paths: Object.fromEntries(paths.flatMap(of)) }
}

const options = { baseUrl: 'https://pets.example', definitions: petShop, records: { pets: 2 } }

describe('records of definitions', () => {
  it('are kept in a file, and go on where they were', async () => {
    const kept = { ...options, persist: { name: 'pets', file: join(folder, 'world.json') } }
    const ask = shop(createMock(kept))
    await ask('PUT', '/pets/1', { name: 'Rex' })
    await ask('POST', '/pets', { name: 'Max' })
    const before = (await ask('GET', '/pets')).body
    expect(before).toHaveLength(3)
    expect((await shop(createMock(kept))('GET', '/pets')).body).toEqual(before)
  })

  it('are told apart where a name and an id have slashes', async () => {
    const definitions = documentOf('/racks', '/racks/{rack}/bikes')
    const kept = {
      ...options,
      definitions,
      records: {},
      persist: { name: 'racks', file: join(folder, 'racks.json') },
    }
    const ask = shop(createMock(kept))
    await ask('PUT', '/racks/r1', { name: 'Yard' })
    await ask('PUT', '/racks/bikes%2F1', { name: 'Shed' })
    await ask('PUT', '/racks/r1/bikes/1', { name: 'Red' })
    const again = shop(createMock(kept))
    expect((await again('GET', '/racks')).body).toHaveLength(2)
    expect((await again('GET', '/racks/r1/bikes')).body).toHaveLength(1)
  })

  it('are begun in a kept world that has not had them yet, and once', async () => {
    const persist = { name: 'since', file: join(folder, 'since.json') }
    await createMock({ persist, customers: 1 }).ready
    const kept = { ...options, persist, customers: 1, records: { pets: 2 } }
    const begun = (await shop(createMock(kept))('GET', '/pets')).body
    expect(begun).toEqual((await shop(createMock(options))('GET', '/pets')).body)
    const ask = shop(createMock(kept))
    await ask('DELETE', `/pets/${begun[0].id}`)
    await ask('DELETE', `/pets/${begun[1].id}`)
    expect((await shop(createMock(kept))('GET', '/pets')).body).toEqual([])
  })

  it('are left out of a kept world that they do not fit', async () => {
    const persist = { name: 'misfit', file: join(folder, 'misfit.json') }
    await createMock({ persist, customers: 1 }).ready
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    onTestFinished(() => warn.mockRestore())
    const records = { pets: [{ name: 'Rex' }, { name: 5 }] }
    const mock = createMock({ ...options, persist, records })
    expect((await shop(mock)('GET', '/pets')).body).toEqual([])
    expect(mock.customers.count).toBe(1)
    expect(warn.mock.calls.join()).toContain('without the `records` of what was declared since')
  })

  it.each(['format', 'version', 'counters', 'clock', '$schema', '__proto__', 'constructor'])(
    'may be called %s',
    async (name) => {
      const all = { ...options, definitions: documentOf(`/${name}`), records: { [name]: 2 } }
      const file = join(folder, `${name}.json`)
      const mock = createMock({ ...all, persist: { name, file } })
      const ask = shop(mock)
      expect((await ask('PUT', `/${name}/1`, { name: 'Ada' })).status).toBe(201)
      const before = (await ask('GET', `/${name}`)).body
      expect(before).toHaveLength(3)
      await mock.restore(JSON.parse(JSON.stringify(await mock.snapshot())))
      expect((await ask('GET', `/${name}`)).body).toEqual(before)
      const again = shop(createMock({ ...all, persist: { name, file } }))
      expect((await again('GET', `/${name}`)).body).toEqual(before)
    },
  )

  it('go back with a reset, and with a snapshot of another mock', async () => {
    const mock = createMock(options)
    const ask = shop(mock)
    const first = (await ask('GET', '/pets')).body
    await ask('DELETE', '/pets/1')
    const snapshot = await mock.snapshot()
    await mock.reset()
    expect((await ask('GET', '/pets')).body).toEqual(first)
    const other = createMock(options)
    await other.restore(snapshot)
    expect((await shop(other)('GET', '/pets')).body).toHaveLength(1)
  })
})
