import { describe, expect, it, onTestFinished } from 'vitest'
import { startBrowser } from '../../src/hosts/browser/start-browser.ts'
import type { Mock } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'

const put = (id: string) =>
  fetch(`https://api.rebilly.com/customers/${id}`, {
    method: 'PUT',
    headers: { 'REB-APIKEY': 'key', 'Content-Type': 'application/json' },
    body: '{}',
  })

const idsOf = (mock: Mock) => mock.customers.list().map(({ id }) => id)

describe('starts on both transports', () => {
  it.each([
    ['in-page', 'service-worker'],
    ['service-worker', 'in-page'],
  ] as const)('let the newest answer: %s, then %s', async (first, second) => {
    const [older, newer] = [createMock(), createMock()]
    const running = [await startBrowser(older, { transport: first })]
    running.push(await startBrowser(newer, { transport: second }))

    await put('a')
    await running.pop()?.stop()
    await put('b')
    await running.pop()?.stop()

    expect(idsOf(newer)).toEqual(['a'])
    expect(idsOf(older)).toEqual(['b'])
  })
})

describe('options of startBrowser', () => {
  it.each([
    ['in-page', '`options` must be an object, not "in-page"'],
    [null, '`options` must be an object, not null'],
    [{ transprt: 'in-page' }, '`transprt` is no option (the nearest one is `transport`)'],
    [{ transport: 'inpage' }, '`transport` must be "service-worker" or "in-page", not "inpage"'],
    [{ workerUrl: '' }, '`workerUrl` must be a URL or a path, not ""'],
  ])('refuse %j', async (options, message) => {
    await expect(startBrowser(createMock(), options as never)).rejects.toThrow(message)
  })
})

describe.each(['service-worker', 'in-page'] as const)('several starts by %s', (transport) => {
  async function start(mock: Mock) {
    const running = await startBrowser(mock, { transport })
    onTestFinished(running.stop)
    return running
  }

  it('let the newest mock answer, as after a hot update, and the older one after its stop', async () => {
    const [older, newer] = [createMock(), createMock()]
    await start(older)
    const { stop } = await start(newer)

    await put('a')
    await stop()
    await stop()
    await put('b')

    expect(idsOf(newer)).toEqual(['a'])
    expect(idsOf(older)).toEqual(['b'])
  })

  it('may be at once, with one mock, as a component that mounts twice makes them', async () => {
    const mock = createMock()
    const [first, second] = await Promise.all([start(mock), start(mock)])

    await first.stop()
    expect((await put('a')).status).toBe(201)

    await second.stop()
    await start(mock)
    expect((await put('a')).status).toBe(200)
  })
})
