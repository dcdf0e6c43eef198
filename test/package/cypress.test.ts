import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RemoteMock } from 'rebilly-mock/remote'
import { serve } from 'rebilly-mock/server'
import { afterAll, expect, it, vi } from 'vitest'
import { filesOf, root } from '../support/pages.ts'
import { createMock } from './checked-mock.ts'

// Inside the package, so that `rebilly-mock` is what a user would get of it.
const folder = join(root, 'test-results', 'cypress-app')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Intercepted {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: unknown
  reply(answer: { statusCode: number; headers: object; body: string }): void
  destroy(): void
}

/** As much of Cypress as the file of the page calls: its commands run one after the other. */
class StandIn {
  last: Promise<unknown> = Promise.resolve()
  readonly hooks: Record<'beforeEach' | 'afterEach', (() => void)[]> = {
    beforeEach: [],
    afterEach: [],
  }
  readonly commands: Record<string, () => unknown> = {}
  intercept: ((request: Intercepted) => unknown) | undefined
  pattern: RegExp | undefined

  readonly globals = {
    beforeEach: (hook: () => void) => this.hooks.beforeEach.push(hook),
    afterEach: (hook: () => void) => this.hooks.afterEach.push(hook),
    cy: {
      wrap: (value: unknown) => {
        this.last = this.last.then(() => value)
        return {
          // biome-ignore lint/suspicious/noThenProperty: a chain of Cypress has one.
          then: (next: (value: unknown) => unknown) => {
            this.last = this.last.then(next)
          },
        }
      },
      intercept: (pattern: RegExp, handler: (request: Intercepted) => unknown) => {
        this.pattern = pattern
        this.intercept = handler
      },
    },
    Cypress: {
      Commands: {
        add: (name: string, command: () => unknown) => {
          this.commands[name] = command
        },
      },
    },
  }

  async run(hook: 'beforeEach' | 'afterEach'): Promise<void> {
    for (const each of this.hooks[hook]) each()
    await this.last
  }

  /** What the command that is called by a name gives. */
  async of(name: string): Promise<unknown> {
    this.commands[name]?.()
    return this.last
  }

  /** What the page gets that asks. */
  ask(asked: Partial<Intercepted>): Promise<{ statusCode: number; body: string } | 'destroyed'> {
    expect(asked.url).toMatch(this.pattern ?? expect.unreachable())
    const headers = { 'REB-APIKEY': 'any', 'content-type': 'application/json' }
    return new Promise((resolve) => {
      const method = 'GET'
      const request = { url: '', body: '', ...asked, method: asked.method ?? method, headers }
      this.intercept?.({ ...request, reply: resolve, destroy: () => resolve('destroyed') })
    })
  }
}

it('answers what the app of a test asks from a world of its own', async () => {
  const { url, port, stop } = await serve(createMock({ customers: [{ id: 'ada' }] }), { port: 0 })
  const standIn = new StandIn()
  for (const [name, value] of Object.entries(standIn.globals)) vi.stubGlobal(name, value)
  const [[path = '', code = ''] = []] = Object.entries(filesOf('cypress app'))
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, code.replace('127.0.0.1:4010', `127.0.0.1:${port}`))
  await import(pathToFileURL(file).href)
  await standIn.run('beforeEach')

  const customer = 'https://api.rebilly.com/customers/ada'
  const mock = (await standIn.of('mock')) as RemoteMock
  await mock.when('PutCustomer', { id: 'ada' }).once().respond(409)
  const asked = [
    await standIn.ask({ method: 'PUT', url: customer, body: {} }),
    await standIn.ask({ method: 'PUT', url: customer, body: '{"isEddRequired":true}' }),
    await standIn.ask({ url: customer }),
  ]
  await mock.offline()
  const offline = await standIn.ask({ url: customer })

  expect(asked.map((each) => each !== 'destroyed' && each.statusCode)).toEqual([409, 200, 200])
  expect(offline).toBe('destroyed')
  expect(await mock.journal.count('PutCustomer')).toBe(2)
  const worlds = async () => (await (await fetch(`${url}/__mock/worlds`)).json()) as unknown
  const before = JSON.stringify(await worlds())
  await standIn.run('afterEach')
  expect(before).toContain(mock.world)
  expect(JSON.stringify(await worlds())).not.toContain(mock.world)
  await stop()
})
