import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { MockConfig } from '../../src/config.ts'
import { DevWorld } from '../../src/hosts/shared/dev-world.ts'
import type { Mock } from '../../src/index.ts'
import { headers } from '../support/node-clients.ts'
import { servedApp } from '../support/served-app.ts'

type Settings = ConstructorParameters<typeof DevWorld>[0]

const askFor = (url: string) => fetch(url, { headers })
const ada = 'https://api.rebilly.com/customers/ada'

/** The world of a development server that has started, and is yet to be told a config. */
async function start({ options = {}, ...settings }: Partial<Settings> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'dev-world-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const world = new DevWorld({
    options: { persist: false, ...options },
    folder,
    shared: { page: { panel: false } },
    ...settings,
  })
  await world.start()
  onTestFinished(() => world.stop())
  return (config: MockConfig) =>
    world.configure(() => ({ default: config }), { place: 'rebilly-mock.config.ts' })
}

describe('what a development server asks itself', () => {
  it('is answered by the mock of its config, and before that with what to do', async () => {
    const configure = await start()
    const early = await askFor(ada)
    await configure({ customers: [{ id: 'ada' }] })

    expect([early.status, (await early.json()).detail]).toEqual([
      503,
      'The mock is yet to start. Ask again.',
    ])
    expect((await askFor(ada)).status).toBe(200)
  })

  it.each([['/api'], ['/api', 'https://api.test']])(
    'has nothing to do with a path of its pages, which may be mocked too: %s, %s',
    async (...baseUrl) => {
      const configure = await start({ options: { baseUrl } })
      await configure({ customers: [{ id: 'ada' }] })
      const hosts = baseUrl.filter((each) => each.startsWith('https:'))
      const answers = await Promise.all(hosts.map((host) => askFor(`${host}/customers/ada`)))

      expect(answers.map(({ status }) => status)).toEqual(hosts.map(() => 200))
    },
  )

  it.each([undefined, 'one'])(
    'is not answered before it may be, in the world of all or in one of a name: %s',
    async (world) => {
      const mocks: Mock[] = []
      let arrival = async () => {}
      const configure = await start({ arrival: () => arrival() })
      await configure({ customers: [{ id: 'ada' }], setup: (mock) => void mocks.push(mock) })
      const ask = await servedApp(
        createServer(async (_, response) => response.end(String((await askFor(ada)).status))),
      )
      const answered = async () => (await ask(world)).text()
      await answered()
      let arrive = () => {}
      const asked = new Promise<void>((resolve) => {
        arrival = () => {
          resolve()
          return new Promise((arrived) => {
            arrive = arrived
          })
        }
      })

      const late = answered()
      await asked
      await setImmediate()
      expect(mocks.at(-1)?.journal.count('GetCustomer')).toBe(1)
      arrive()
      expect(await late).toBe('200')
      expect(mocks.at(-1)?.journal.count('GetCustomer')).toBe(2)
    },
  )
})
