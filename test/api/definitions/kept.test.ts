import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { petShop } from '../../support/definitions/pet-shop.ts'
import { shop } from '../../support/definitions/shop.ts'

const folder = mkdtempSync(join(tmpdir(), 'rebilly-mock-definitions-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

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
