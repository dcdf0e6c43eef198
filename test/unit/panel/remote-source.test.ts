import { expect, it } from 'vitest'
import { mockSource } from '../../../src/hosts/panel/source/mock-source.ts'
import type { News } from '../../../src/hosts/panel/source/panel-source.ts'
import { performOn, remoteSource } from '../../../src/hosts/panel/source/remote-source.ts'
import { createMock } from '../../support/create-mock.ts'

/** A mock behind a line over which only JSON goes. */
function remote() {
  const mock = createMock({ customers: 2 })
  const source = mockSource(mock)
  const line = {
    async call(name: string, given: readonly unknown[]) {
      const sent = JSON.parse(JSON.stringify(given))
      const value = await performOn(source, name, sent)
      return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
    },
    watch: source.watch,
  }
  return { mock, source: remoteSource(line), line }
}

it('is to the panel what a mock of its own page is', async () => {
  const { mock, source } = remote()
  const { status, body } = await source.ask({ method: 'GET', path: '/customers' })
  expect([status, (body as unknown[]).length]).toEqual([200, 2])

  await source.scenarios.begin({
    operation: 'PutCustomer',
    times: 1,
    effect: { kind: 'respond', status: 409 },
  })
  expect((await source.scenarios.inForce()).list).toHaveLength(1)

  await source.world.clock.freeze()
  await source.world.checkpoint('one')
  expect(await source.world.checkpoints()).toEqual(['one'])
  expect(await source.world.clock.now()).toBe(mock.clock.now().toISOString())
})

it('tells what happens there', async () => {
  const { source } = remote()
  const news: News['kind'][] = []
  const off = source.watch(({ kind }) => news.push(kind))
  await source.scenarios.offline(true)
  off()
  await source.scenarios.offline(false)
  expect(news).toEqual(['control'])
})

it('is no promise, so that it can be what one gives', async () => {
  const { source } = remote()
  expect(await Promise.resolve(source)).toBe(source)
  expect(await Promise.resolve(source.world)).toBe(source.world)
})

it('stays the same part each time it is asked for', () => {
  const { source } = remote()
  expect(source.world.clock).toBe(source.world.clock)
})

it.each(['watch', 'constructor', 'world.constructor', 'world.clock.now.call', 'nonsense', ''])(
  'lets nothing be called that is no method of the source: %s',
  async (name) => {
    const { line } = remote()
    await expect(line.call(name, [])).rejects.toMatchObject({
      code: 'REBILLY_MOCK_ARGUMENT',
      message: `Failed to ask the mock: it has no "${name}".`,
    })
  },
)

it('makes a customer by a recipe, and says which one it does not have', async () => {
  const { mock, source } = remote()
  const [recipe = ''] = await source.world.recipes()
  const id = await source.world.make(recipe)
  expect(mock.customers.get(id)).toBeDefined()
  await expect(source.world.make('nobody')).rejects.toMatchObject({
    code: 'REBILLY_MOCK_ARGUMENT',
    message: 'Failed to make a customer: no recipe is called "nobody".',
  })
})
