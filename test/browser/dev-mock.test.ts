import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { Gate, setGate } from '../../src/hosts/browser/gate.ts'
import type { MockConfig } from '../../src/hosts/config/mock-config.ts'
import { DevMock } from '../../src/hosts/vite/page.ts'
import type { PageSettings } from '../../src/hosts/vite/settings.ts'

afterEach(() => setGate(globalThis, undefined))

/** The mock of a development server's page, whose world is in memory. */
function devMock(options: PageSettings['options'] = {}) {
  const settings = {
    transport: 'in-page',
    workerUrl: '/worker.js',
    name: 'app',
    panel: false,
    configuredBy: 'config.ts',
  } as const
  const dev = new DevMock({ ...settings, options: { persist: false, ...options } })
  return (config?: MockConfig) => dev.start(() => config && { default: config })
}

const statusOf = async (id: string) => {
  const url = `https://api.rebilly.com/customers/${id}`
  const response = await fetch(url, { headers: { 'REB-APIKEY': 'any' } })
  return response.status
}

describe('the mock of a page in development', () => {
  it('goes on with its world in each mock that follows, also without storage', async () => {
    const start = devMock({ customers: [{ id: 'ada' }] })
    const first = await start()
    await first.customers.put('grace', {})

    const second = await start({ setup: (mock) => mock.when('GetCustomer').respond(500) })
    expect(second).not.toBe(first)
    expect(second.customers.count).toBe(2)
    expect(await statusOf('grace')).toBe(500)

    await start({})
    expect(await statusOf('grace')).toBe(200)
  })

  it('begins anew with other start data', async () => {
    const start = devMock({ customers: [{ id: 'ada' }] })
    await (await start()).customers.put('grace', {})
    const other = await start({ customers: [{ id: 'edsger' }] })
    expect(other.customers.list().map(({ id }) => id)).toEqual(['edsger'])
  })

  it('is prepared again after each reset', async () => {
    const setup: MockConfig['setup'] = async (mock) => {
      mock.when('GetCustomer', { id: 'ada' }).respond(500)
      await mock.customers.put('ada', {})
    }
    const mock = await devMock()({ setup })
    await mock.customers.put('grace', {})
    await mock.reset()
    expect(mock.customers.count).toBe(1)
    expect(await statusOf('ada')).toBe(500)
  })

  it.each([
    ['', undefined],
    [', and keeps its data as "shop"', { name: 'shop' }],
  ])('says in the console that it is there%s', async (kept, persist) => {
    const told = vi.spyOn(console, 'info').mockReturnValue()
    onTestFinished(() => told.mockRestore())
    const start = devMock()
    await start(persist && { persist })
    await start(persist && { persist })
    expect(told.mock.calls).toEqual([
      [
        `[rebilly-mock] The Rebilly API is mocked in the page${kept}. In this console it is \`rebillyMock\`.`,
      ],
    ])
  })

  it('opens the gate, and refuses while it could not start', async () => {
    const gate = new Gate(() => true)
    setGate(globalThis, gate)
    const start = devMock()
    const ask = () => gate.fetch(new Request('https://api.rebilly.com/customers/ada'))
    await expect(start({ customers: 'many' as never })).rejects.toThrow('`customers` must be')
    await expect(ask()).rejects.toThrow('`customers` must be')

    await start({})
    expect(gate.isHolding).toBe(false)
    await expect(start({ setup: () => Promise.reject(new Error('no')) })).rejects.toThrow('no')
    expect(gate.isHolding, 'the one before answers on').toBe(false)
    await ask()
  })

  it.each<[unknown, string]>([
    [{ default: undefined }, 'has no default export that is an object'],
    [{ default: () => ({}) }, 'has no default export that is an object'],
    [{ default: { baseUrl: '/api' } }, 'has `baseUrl`, which is needed before that is read'],
    [{ default: { passthrough: true } }, 'has `passthrough`, which is needed before that is read'],
    [{ default: { costumers: 3 } }, '`costumers` is no option'],
  ])('says what is wrong with the config %o', async (module, message) => {
    const settings = {
      transport: 'in-page',
      workerUrl: '/worker.js',
      name: 'app',
      panel: false,
      configuredBy: 'config.ts',
    } as const
    const dev = new DevMock({ ...settings, options: { persist: false } })
    await expect(dev.start(() => module)).rejects.toThrow(message)
  })
})
