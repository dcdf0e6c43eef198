import { deleteDB, openDB } from 'idb'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Mock, MockOptions, PersistOptions } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { get, put } from '../support/requests.ts'

let names = 0

/** A name that no other test has. */
const newName = () => `test-${performance.timeOrigin}-${++names}`

const kept = (name: string, options: MockOptions = {}, persist: Partial<PersistOptions> = {}) =>
  createMock({ ...options, persist: { name, ...persist } })

function warnings() {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  return () => warn.mock.calls.map(([text]) => String(text))
}

const ada = { primaryAddress: { firstName: 'Ada' } }

/** Puts each id as often as said, by turns through both mocks, without waiting for an answer. */
async function putMany(mocks: readonly Mock[], { ids, times }: { ids: number; times: number }) {
  const requests = Array.from({ length: times }, (_, turn) =>
    Array.from({ length: ids }, (_, id) =>
      put(mocks[turn % mocks.length] as Mock, `cus_${id}`, {
        primaryAddress: { firstName: `turn ${turn}` },
      }),
    ),
  )
  return Promise.all(requests.flat())
}

describe('a mock that is kept in IndexedDB', () => {
  it('goes on where another left off, in the same order and with new ids', async () => {
    const name = newName()
    const before = kept(name, { customers: [{ id: 'a' }, { id: 'b' }] })
    await put(before, 'c', ada)
    await put(before, 'c', { ...ada, websiteId: 'web_1' })
    await before.customers.delete('a')
    await put(before, 'a', {})
    await before.tags.create({ name: 'VIP' })
    const { id: token } = await before.tokens.issue()

    const after = kept(name)
    await after.ready

    expect(await after.snapshot()).toEqual(await before.snapshot())
    expect(after.customers.get('c')).toMatchObject({ revision: 1, firstName: 'Ada' })
    expect((await after.tokens.issue()).id).not.toBe(token)
  })

  it('is never begun twice, not by two at once and not after all is deleted', async () => {
    const name = newName()
    const [one, other] = [1, 2].map(() => kept(name, { customers: 3 })) as [Mock, Mock]
    await Promise.all([one.ready, other.ready])
    expect(await one.snapshot()).toEqual(await other.snapshot())
    for (const { id } of one.customers.list()) await one.customers.delete(id)

    const after = kept(name, { customers: 3 })
    await after.ready

    expect(after.customers.count).toBe(0)
  })

  it('goes back to its start data with a reset, also when they were not loaded before', async () => {
    const name = newName()
    const options = { customers: [{ id: 'a', createdTime: '2026-01-01T00:00:00Z' }] }
    const before = kept(name, options)
    await before.ready
    const start = await before.snapshot()
    await before.customers.put('b', ada)

    const after = kept(name, options)
    await after.reset()

    expect(await after.snapshot()).toEqual(start)
    expect((await get(before, 'b')).status).toBe(404)
  })
})

describe('two mocks of one name', () => {
  it('see each the writes of the other', async () => {
    const name = newName()
    const [one, other] = [kept(name), kept(name)]

    expect((await put(one, 'a', ada)).status).toBe(201)
    expect((await get(other, 'a')).body.firstName).toBe('Ada')
    await other.customers.delete('a')
    expect((await get(one, 'a')).status).toBe(404)
  })

  it('answer parallel writes of 10 ids one after the other', async () => {
    const name = newName()
    const mocks = [kept(name), kept(name)]

    const answers = await putMany(mocks, { ids: 10, times: 20 })

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10)
    for (let id = 0; id < 10; id += 1) {
      const mine = answers.filter(({ body }) => body.id === `cus_${id}`)
      const revisions = mine.map(({ body }) => body.revision).sort((a, b) => a - b)
      expect(revisions).toEqual(Array.from({ length: 20 }, (_, revision) => revision))
    }
  })
})

describe('many changes', () => {
  it('are all there for one who was away, and for one who comes later', async () => {
    const name = newName()
    const [one, away] = [kept(name), kept(name)]
    await away.customers.put('a', ada)
    await put(one, 'b', {})
    for (let turn = 0; turn < 120; turn += 1) {
      await put(one, `cus_${turn % 10}`, { primaryAddress: { firstName: `turn ${turn}` } })
    }
    await one.customers.delete('cus_3')

    expect((await get(away, 'cus_9')).body).toMatchObject({ firstName: 'turn 119', revision: 11 })
    expect(await away.snapshot()).toEqual(await one.snapshot())
    const late = kept(name)
    await late.ready
    expect(await late.snapshot()).toEqual(await one.snapshot())
  })
})

describe('a database that cannot be used', () => {
  type Stored = Record<string, Record<string, unknown>> & { id: unknown; table: string }
  const row = (change: (row: Stored) => unknown) => (each: Stored) =>
    each.table === 'customers' ? change(each) : each
  const header = (change: object) => (each: Stored) =>
    each.header ? { ...each, header: { ...each.header, ...change } } : each

  it.each<[string, (each: Stored) => unknown, string]>([
    [
      'has a broken record',
      row((each) => ({ ...each, value: { ...each.value, revision: 'many' } })),
      '`customers[0].revision`',
    ],
    ['lacks a record', row(() => undefined), 'of its 1 entries 0 are there'],
    ['has lost what is not a record', row((each) => each), 'rebilly-mock did not write it'],
    [
      'has a change without rows',
      (each) => (each.header ? { ...each, rows: undefined } : each),
      'change 1 has lost its rows',
    ],
    ['is no data of the kit', header({ format: 'other' }), 'rebilly-mock did not write it'],
    ['is of a newer kit', header({ layout: 2 }), 'in layout 2 where this one has 1'],
    [
      'is of a newer version',
      header({ version: 3 }),
      'it is of version 3, and the option `persist` says 1',
    ],
    [
      'is of an older version',
      header({ version: 0 }),
      'it is of version 0, and the option `persist` says 1 without a function `migrate`',
    ],
  ])('is set aside when it %s, and can be had back', async (what, spoil, reason) => {
    const name = newName()
    const warned = warnings()
    await kept(name, { customers: [{ id: 'a' }] }).ready
    const database = await openDB(`rebilly-mock:${name}`)
    const stored: Stored[] = await database.getAll('rows')
    const spoilt = stored
      .filter(({ header }) => !header || what !== 'has lost what is not a record')
      .map(spoil)
      .filter((each) => each !== undefined)
    await database.clear('rows')
    for (const each of spoilt) await database.put('rows', each)
    database.close()

    const mock = kept(name, { customers: [{ id: 'new' }] })
    await mock.ready

    expect(mock.customers.list().map(({ id }) => id)).toEqual(['new'])
    expect(warned()).toEqual([expect.stringContaining(reason)])
    const [, place = ''] = /database "([^"]+)"/.exec(warned()[0] ?? '') ?? []
    const copy = await openDB(place)
    expect(await copy.getAll('rows')).toEqual(spoilt)
    copy.close()
    await deleteDB(place)
  })
})

describe('where nothing can be kept', () => {
  /** Has every call of a method of IndexedDB's throw. */
  function refuse(place: IDBFactory | IDBObjectStore, method: string, error: DOMException) {
    const spy = vi.spyOn(place as unknown as Record<string, () => void>, method)
    spy.mockImplementation(() => {
      throw error
    })
    onTestFinished(() => spy.mockRestore())
    return spy
  }

  async function goesOn(mock: Mock, warned: () => string[], reason: string) {
    expect((await put(mock, 'b', ada)).status).toBe(201)
    expect((await put(mock, 'b', {})).body.revision).toBe(1)
    expect(
      mock.customers
        .list()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b'])
    expect(warned()).toEqual([expect.stringContaining(reason)])
  }

  it('warns once and goes on in memory: there is no IndexedDB', async () => {
    const warned = warnings()
    vi.stubGlobal('indexedDB', undefined)
    onTestFinished(() => void vi.unstubAllGlobals())

    await goesOn(kept(newName(), { customers: [{ id: 'a' }] }), warned, 'neither IndexedDB nor')
  })

  it('warns once and goes on in memory: the browser refuses', async () => {
    const warned = warnings()
    refuse(IDBFactory.prototype, 'open', new DOMException('Denied in this window', 'SecurityError'))

    await goesOn(kept(newName(), { customers: [{ id: 'a' }] }), warned, 'Denied in this window')
  })

  it('warns once and goes on in memory: the browser does not open the database for 15 seconds', async () => {
    const name = newName()
    const warned = warnings()
    // Who asks for a database after somebody wants to delete it waits until all have closed it.
    const open = await openDB(`rebilly-mock:${name}`)
    const deleted = deleteDB(`rebilly-mock:${name}`)
    const asked = vi.spyOn(IDBFactory.prototype, 'open')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(async () => {
      vi.useRealTimers()
      asked.mockRestore()
      open.close()
      await deleted
    })

    const mock = kept(name, { customers: [{ id: 'a' }] })
    await expect.poll(() => asked.mock.calls.length).toBe(1)
    vi.advanceTimersByTime(15_000)

    await goesOn(mock, warned, `did not open "rebilly-mock:${name}" within 15 seconds`)
  })

  it.each([
    ['The quota has been exceeded', new DOMException('The quota has been exceeded')],
    ['The transaction was aborted', null],
  ])('warns once and goes on in memory: the browser ends a write: %s', async (reason, error) => {
    const warned = warnings()
    const mock = kept(newName(), { customers: [{ id: 'a' }] })
    await mock.ready
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
    commit.mockImplementation(function (this: IDBTransaction) {
      this.abort()
    })
    const ended = vi.spyOn(IDBTransaction.prototype, 'error', 'get').mockReturnValue(error)
    onTestFinished(() => {
      commit.mockRestore()
      ended.mockRestore()
    })

    await goesOn(mock, warned, reason)
  })

  it('warns once and goes on in memory: the database was deleted under it', async () => {
    const name = newName()
    const warned = warnings()
    const mock = kept(name, { customers: [{ id: 'a' }] })
    await mock.ready
    await deleteDB(`rebilly-mock:${name}`)

    await goesOn(mock, warned, 'in memory only')
  })

  it('warns once, goes on in memory and leaves no half of a change behind', async () => {
    const name = newName()
    const warned = warnings()
    const mock = kept(name, { customers: [{ id: 'a' }] })
    await mock.ready
    const spy = refuse(
      IDBObjectStore.prototype,
      'put',
      new DOMException('The quota has been exceeded', 'QuotaExceededError'),
    )

    await goesOn(mock, warned, 'The quota has been exceeded')
    spy.mockRestore()

    const after = kept(name)
    await after.ready
    expect(after.customers.list().map(({ id }) => id)).toEqual(['a'])
  })
})
