import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import { expect, it, onTestFinished } from 'vitest'
import { replaceMembers } from '../../src/hosts/interception/replace-members.ts'
import { startNode } from '../../src/hosts/node/start-node.ts'
import { createMock } from '../support/create-mock.ts'
import { headers, nodeClients } from '../support/node-clients.ts'

/** A framework's own context, such as that of a page which Next renders. */
const rendering = new AsyncLocalStorage<string>()

/** Tells who asks for the time or for a random number while a page is rendered, as Next does. */
function watchUnstable(): string[] {
  const told: string[] = []
  const tell = (what: string) => {
    const [, , , caller = ''] = new Error(what).stack?.split('\n') ?? []
    // What the clients themselves ask for is none of the kit's.
    const isOurs = /@mswjs|\/msw\/|\/(src|handlers|factories)\//.test(caller)
    if (rendering.getStore() && isOurs) told.push(`${what}${caller}`)
  }
  const watch = (object: object, name: string) => {
    const former = Reflect.get(object, name) as (...args: unknown[]) => unknown
    const watched = (...args: unknown[]) => {
      tell(name)
      return former.apply(object, args)
    }
    onTestFinished(
      replaceMembers(object, { [name]: { value: watched, configurable: true, writable: true } }),
    )
  }
  watch(Math, 'random')
  watch(Date, 'now')
  watch(crypto, 'randomUUID')
  watch(crypto, 'getRandomValues')
  return told
}

it.each(Object.entries(nodeClients))(
  'asks for nothing unstable in the context of %s',
  async (_, get) => {
    const { stop } = await startNode(createMock({ customers: [{ id: 'ada' }] }), { worlds: true })
    onTestFinished(stop)
    const told = watchUnstable()

    await rendering.run('a page', async () => {
      await get('https://api.rebilly.com/customers/ada')
      await get('https://api.rebilly.com/customers/ada')
    })
    expect(told).toEqual([])
  },
)

it.each(['http:', 'https:'])(
  'asks for nothing unstable where a client asks for its port, %s',
  async (protocol) => {
    const baseUrl = `${protocol}//api.test`
    const { stop } = await startNode(createMock({ baseUrl }))
    onTestFinished(stop)
    const told = watchUnstable()

    const port = await rendering.run('a page', async () => {
      const { get } = protocol === 'https:' ? https : http
      const [response] = await once(get(`${baseUrl}/customers`, { headers }), 'response')
      return response.resume().socket.localPort
    })
    expect(port).toBeGreaterThan(0)
    expect(told).toEqual([])
  },
)

it('writes a customer, and whatever follows, outside of the context of who asks', async () => {
  const mock = createMock()
  const contexts: unknown[] = []
  mock.events.on('*', () => contexts.push(rendering.getStore()))
  const { stop } = await startNode(mock)
  onTestFinished(stop)
  const told = watchUnstable()

  await rendering.run('a page', () =>
    fetch('https://api.rebilly.com/customers', {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: '{}',
    }),
  )
  expect(contexts).toEqual([undefined])
  expect(told).toEqual([])
})
