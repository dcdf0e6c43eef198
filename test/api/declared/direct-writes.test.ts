import { describe, expect, it } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { notes, shop, websites } from '../../support/declared-resources.ts'

async function start() {
  const mock = createMock({
    resources: [websites, notes],
    customers: [{ id: 'ada' }, { id: 'bob' }],
    records: {
      websites: [{ ...shop, id: 'web_1', customerId: 'ada' }],
      notes: [{ id: 'n1', customerId: 'bob', text: 'Call back' }],
    },
  })
  await mock.ready
  return mock
}

describe('a direct write to `mock.db`', () => {
  it('that refers to what is not there is refused at once, and changes nothing', async () => {
    const mock = await start()
    const before = await mock.snapshot()
    const update = mock.db.websites.update((q) => q.where({ id: 'web_1' }), {
      data: (website) => {
        website.customerId = 'eve'
      },
    })
    await expect(update).rejects.toThrow(
      'Failed to write to `mock.db.websites`: the website "web_1" would refer by `customerId` to "eve", an id that is not in `customers`. Write that first, or name one that is there.',
    )
    const [note] = mock.db.notes.all()
    await expect(
      mock.db.notes.create({ ...structuredClone(note), id: 'n2', customerId: 'eve' } as never),
    ).rejects.toThrow('the note "n2" would refer by `customerId` to "eve"')
    expect(await mock.snapshot()).toEqual(before)
  })

  it('that refers by the id of a record of another table is refused as well', async () => {
    const mock = await start()
    const update = mock.db.websites.update((q) => q.where({ id: 'web_1' }), {
      data: (website) => {
        website.customerId = 'n1'
      },
    })
    await expect(update).rejects.toThrow('to "n1", an id that is not in `customers`')
    expect(mock.db.websites.all()).toMatchObject([{ id: 'web_1', customerId: 'ada' }])
  })

  it('that refers to what is there is in the next snapshot', async () => {
    const mock = await start()
    await mock.db.websites.update((q) => q.where({ id: 'web_1' }), {
      data: (website) => {
        website.customerId = 'bob'
      },
    })
    expect(await mock.snapshot()).toMatchObject({ websites: [{ id: 'web_1', customerId: 'bob' }] })
  })

  it('that takes away what a record refers to is told by the next snapshot', async () => {
    const mock = await start()
    mock.db.customers.delete((q) => q.where({ id: 'ada' }))
    await expect(mock.snapshot()).rejects.toThrow(
      'Failed to take a snapshot: `customerId` of "web_1" in `websites` is "ada", an id that is not in `customers` any more',
    )
    mock.db.websites.delete((q) => q.where({ id: 'web_1' }))
    expect(await mock.snapshot()).toMatchObject({ websites: [], notes: [{ id: 'n1' }] })
  })
})
