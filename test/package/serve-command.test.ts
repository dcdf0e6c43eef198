import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { RawConnection } from '../support/raw-connection.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const command = join(root, 'dist', 'cli.js')
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }

interface Served {
  readonly process: ChildProcess
  readonly url: string
  /** The next line that it writes. */
  line(): Promise<string>
  readonly exit: Promise<unknown[]>
  readonly startLine: string
}

const serve = (...args: string[]) => serveIn(root, ...args)

async function serveIn(cwd: string, ...args: string[]): Promise<Served> {
  const child = spawn(process.execPath, [command, 'serve', '--port', '0', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exit = once(child, 'exit')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const line = async () => String((await lines.next()).value)
  const startLine = await line()
  const url = /http:\/\/\S+:\d+/.exec(startLine)?.[0] ?? ''
  return { process: child, url, line, exit, startLine }
}

/** How many connections this system lets wait to be accepted. */
function longestQueue(): number {
  try {
    return Number(readFileSync('/proc/sys/net/core/somaxconn', 'utf8'))
  } catch {
    return 0
  }
}

const put = (url: string, body: object) =>
  fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) })

describe('rebilly-mock serve', () => {
  test('says where it is and what to try, and writes a line for each request', async () => {
    const { url, startLine, line } = await serve('--customers', '3', '--seed', '7')
    expect(startLine).toBe(
      `Serving 3 customers at ${url} (Ctrl-C ends it), its panel and control at ${url}/__mock/. Try: curl -H 'REB-APIKEY: any' ${url}/customers`,
    )
    expect((await put(`${url}/customers/ada`, {})).status).toBe(201)
    expect(await line()).toMatch(
      /^\[rebilly-mock\] 201 {2}PutCustomer {2}ada {2}revision 0 {2}[\d.]+ ms$/,
    )
    const listed = await fetch(`${url}/customers`, { headers })
    expect(listed.headers.get('Pagination-Total')).toBe('4')
  })

  test('goes on when nobody reads its lines any longer, as after `| head -1`', async () => {
    const { process: child, url, exit } = await serve()
    child.stdout?.destroy()
    // A line is written after the answer; the next answer is asked for by a connection of its own.
    for (let asked = 0; asked < 30; asked += 1) {
      const response = await fetch(`${url}/customers`, {
        headers: { ...headers, Connection: 'close' },
      })
      expect(response.status).toBe(200)
    }
    child.kill('SIGTERM')
    expect(await exit).toEqual([0, null])
  })

  test('answers by the version of the API that --contract names', async () => {
    const { url } = await serve('--contract', '2026-08', '--customers', '3')
    const body = { locale: 'fr-FR', primaryAddress: { lastName: 'O’Brien' } }
    const answer = await put(`${url}/customers/ada`, body)
    expect(answer.headers.get('X-RateLimit-Limit')).toBe('3600')
    expect(await answer.json()).toMatchObject({ locale: 'fr-FR', lastName: 'O’Brien' })
    const document = await fetch(`${url}/openapi.json`)
    expect(await document.json()).toMatchObject({ info: { version: '2026-08' } })
  })

  test('starts its clock where --now says', async () => {
    const { url } = await serve('--now', '2030-05-05T12:00:00Z')
    const { createdTime } = await (await put(`${url}/customers/ada`, {})).json()
    expect(createdTime.slice(0, 10)).toBe('2030-05-05')
  })

  test('keeps worlds apart that requests name, and says of which a line is', async () => {
    const { url, line } = await serve('--auth', 'off', '--world-idle', '1h', '--world-limit', '1')
    const world = { 'X-Rebilly-Mock-World': 'checkout-7' }
    await fetch(`${url}/customers`, { headers: world })
    expect(await line()).toMatch(/200 {2}GetCustomerCollection {2}world checkout-7 {2}\d+\.\d ms$/)
    await fetch(`${url}/__mock/reset`, { method: 'POST' })
    expect(await line()).toMatch(/204 {2}POST \/__mock\/reset {2}\d+\.\d ms$/)
    const other = await fetch(`${url}/__mock/worlds/checkout-8/api/customers`)
    expect(other.status).toBe(503)
    expect(await (await fetch(`${url}/__mock/worlds`)).json()).toMatchObject([
      { world: 'checkout-7', requests: 0 },
    ])
  })

  test.runIf(longestQueue() >= 1000)('lets a thousand clients in at once', async () => {
    const { url, process } = await serve('--auth', 'off', '--log', 'off')
    // So that nobody is let in one by one.
    process.kill('SIGSTOP')
    const port = Number(new URL(url).port)
    const clients = Array.from({ length: 1000 }, () => connect(port, '127.0.0.1'))
    onTestFinished(() => {
      for (const client of clients) client.destroy()
    })
    let connected = 0
    for (const client of clients) client.once('connect', () => connected++)
    await expect.poll(() => connected).toBe(1000)
    process.kill('SIGCONT')
    expect((await fetch(`${url}/customers`)).status).toBe(200)
  })

  test('has no control if so told', async () => {
    const { url, startLine } = await serve('--no-control')
    expect(startLine).not.toContain('__mock')
    expect((await fetch(`${url}/__mock/reset`, { method: 'POST' })).status).toBe(501)
  })

  test.each([
    [['--control', 'everyone'], 'Allowed choices are this-machine, anyone'],
    [['--world-idle', '10'], 'It must be a time such as 500ms, 90s, 10m or 1h'],
    [['--world-idle', '0s'], 'It must be a time'],
    [['--world-limit', 'many'], 'It must be a whole number'],
    [['--world-limit', '0'], '`worldLimit` must be a whole number, 1 or more'],
  ])('refuses %j', async (args, words) => {
    const run = promisify(execFile)(process.execPath, [command, 'serve', '--port', '0', ...args])
    await expect(run).rejects.toMatchObject({ stderr: expect.stringContaining(words) })
  })

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'has written a line for each request, in their order, when %s ends it',
    async (signal) => {
      const { url, process, line, exit } = await serve('--auth', 'off')
      const ids = Array.from({ length: 500 }, (_, number) => `cus-${number}`)
      const client = new RawConnection(Number(new URL(url).port))
      const head = 'HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n'
      // What the first failure is told with is loaded then; all later ones take one way, in their order.
      await fetch(`${url}/customers/first`)
      client.send(ids.map((id) => `GET /customers/${id} ${head}\r\n`).join(''))
      client.send(`GET /customers/last ${head}Connection: close\r\n\r\n`)
      await client.ended
      process.kill(signal)
      await exit
      for (const id of ['first', ...ids, 'last'])
        expect(await line()).toContain(`404  GetCustomer  ${id}  `)
      expect(await line()).toBe('undefined')
    },
  )

  test('starts from a file, and keeps what changes in another', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'serve-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const data = join(folder, 'world.ndjson')
    await promisify(execFile)(process.execPath, [command, 'world', '-c', '2', '-o', data])
    const options = ['--data', data, '--persist', join(folder, 'kept.json')]

    const first = await serve(...options)
    expect(first.startLine).toContain('Serving 2 customers')
    await put(`${first.url}/customers/ada`, {})
    first.process.kill('SIGTERM')
    await first.exit

    expect((await serve(...options)).startLine).toContain('Serving 3 customers')
  })

  test('explains, plays a scenario, and asks for no credentials', async () => {
    const { url } = await serve('--scenario', 'conflict', '--auth', 'off', '--explain')
    const body = JSON.stringify({})
    const response = await fetch(`${url}/customers/ada`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body,
    })
    expect(response.status).toBe(409)
    expect((await response.json())._mock.rule).toBe('scenario')
  })

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'answers what came before %s, and ends',
    async (signal) => {
      const { url, process, exit } = await serve('--latency', '400', '--auth', 'off')
      const client = new RawConnection(Number(new URL(url).port))
      client.send('GET /customers HTTP/1.1\r\nHost: localhost\r\n\r\n')
      await once(client.socket, 'connect')
      // A preflight is answered at once, and so after that request has come in.
      await fetch(`${url}/customers`, {
        method: 'OPTIONS',
        headers: { Origin: 'http://localhost:5173', 'Access-Control-Request-Method': 'GET' },
      })
      process.kill(signal)
      expect(await client.ended).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\[\]$/)
      expect(await exit).toEqual([0, null])
    },
  )

  test('answers the pages of each --origin, and no others', async () => {
    const { url } = await serve('--origin', 'https://a.example', '--origin', 'https://b.example/')
    const statusFor = async (origin: string) =>
      (await fetch(`${url}/customers`, { headers: { ...headers, Origin: origin } })).status
    expect(await statusFor('https://a.example')).toBe(200)
    expect(await statusFor('https://b.example')).toBe(200)
    expect(await statusFor('http://localhost:5173')).toBe(403)
  })

  test('says which port is in use, and what to do', async () => {
    const { url } = await serve()
    const { port } = new URL(url)
    const failing = promisify(execFile)(process.execPath, [command, 'serve', '--port', port])
    await expect(failing).rejects.toMatchObject({
      code: 1,
      stderr: `Failed to start the server: port ${port} of 127.0.0.1 is in use. Stop what listens there, or name another port (0 is any free one).\n`,
    })
  })

  const refused = async (...args: string[]) => {
    const all = [command, 'serve', '--port', '0', ...args]
    // One that serves after all does not outlive its test.
    const failing = promisify(execFile)(process.execPath, all, { timeout: 10_000 })
    const { code, stderr } = await failing.then(
      () => ({ code: 0, stderr: '' }),
      (error: { code: number; stderr: string }) => error,
    )
    return { code, stderr }
  }

  test('ends where another process keeps its world in that file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'serve-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, 'kept.json')
    const first = await serve('--persist', file)
    expect(await refused('--persist', file)).toEqual({
      code: 1,
      stderr: `Failed to keep the world in "${file}": process ${first.process.pid} has it. End that, or delete ${file}.lock if it is gone. Name another file with --persist to run both.\n`,
    })
  })

  test.each(['{"a":1}', '{ broken', '[]'])('leaves a file with %s where it is', async (content) => {
    const folder = await mkdtemp(join(tmpdir(), 'serve-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, 'notes.json')
    await writeFile(file, content)
    expect(await refused('--persist', file)).toEqual({
      code: 1,
      stderr: `Failed to keep the world in "${file}": rebilly-mock did not write it. Name another file with --persist, or move this one away; a world to start with goes to --data.\n`,
    })
    expect(await readFile(file, 'utf8')).toBe(content)
    expect(await readdir(folder)).toEqual(['notes.json'])
  })

  test('leaves a file alone whose records the document does not take any more', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'serve-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const [file, api] = [join(folder, 'kept.json'), join(folder, 'api.json')]
    const write = (type: string) => {
      const schema = { type: 'object', required: ['title'], properties: { title: { type } } }
      const json = { content: { 'application/json': { schema } } }
      const put = { requestBody: json, responses: { 200: json, 201: json } }
      const paths = { '/books/{id}': { get: { responses: { 200: json } }, put } }
      return writeFile(api, JSON.stringify({ openapi: '3.1.0', paths }))
    }
    const options = ['--persist', file, '--definitions', api]
    await write('string')
    const { process: child, url, exit } = await serve(...options, '--auth', 'off')
    expect((await put(`${url}/books/1`, { title: 'Emma' })).status).toBe(201)
    child.kill('SIGTERM')
    await exit
    await write('integer')
    const { code, stderr } = await refused(...options)
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('`books[0].title` must be an integer'),
    ])
    expect(await readFile(file, 'utf8')).toContain('Emma')
  })

  test('says that a folder is no file to keep a world in', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'serve-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    expect(await refused('--persist', folder)).toEqual({
      code: 1,
      stderr: `Failed to keep the world in "${folder}": it is a folder. Name a file in it.\n`,
    })
    await writeFile(join(folder, 'file'), '')
    const below = join(folder, 'file', 'kept.json')
    expect(await refused('--persist', below)).toEqual({
      code: 1,
      stderr: `Failed to keep the world in "${below}": "${join(folder, 'file')}" is no folder. Name another.\n`,
    })
  })

  test.each([
    [
      ['--data', 'nope.json'],
      'Failed to read the world from "nope.json": there is no such file.\n',
    ],
    [['--port', '99999'], 'It must be a whole number from 0 to 65535; 0 is any free port.\n'],
    [['--origin', 'localhost:5173'], 'It must be an origin such as http://localhost:5173'],
    [['--scenario', 'slwo'], 'Did you mean slow? Allowed choices are '],
    [['--preset', 'dmeo'], 'Did you mean demo? Allowed choices are '],
  ])('refuses %j in the words of the command', async (args, text) => {
    const { code, stderr } = await refused(...args)
    expect(code).toBe(1)
    expect(stderr).toContain(text)
    expect(stderr).not.toContain('the option `')
  })

  test('starts with a named world', async () => {
    expect((await serve('--preset', 'single')).startLine).toContain('Serving 1 customer at')
  })

  describe('in a folder with a config file', () => {
    /** Inside the package, so that `rebilly-mock` is what a user would get of it. */
    async function folderOf(config: string): Promise<string> {
      await mkdir(join(root, 'test-results'), { recursive: true })
      const folder = await mkdtemp(join(root, 'test-results', 'serve-'))
      onTestFinished(() => rm(folder, { recursive: true }))
      await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
      await mkdir(join(folder, 'node_modules'))
      await symlink(root, join(folder, 'node_modules', 'rebilly-mock'))
      await writeFile(
        join(folder, 'websites.ts'),
        `import { defineResource } from 'rebilly-mock'
        import * as z from 'zod/mini'
        export const websites = defineResource({ name: 'websites', input: z.object({ name: z.string() }) })`,
      )
      await writeFile(join(folder, 'rebilly-mock.config.ts'), config)
      return folder
    }

    const config = `import { defineMockConfig } from 'rebilly-mock/config'
      import { websites } from './websites'
      export default defineMockConfig({
        resources: [websites],
        customers: 3,
        records: { websites: 2 },
        auth: 'off',
        persist: { name: 'page' },
        setup: (mock) => mock.when('GetWebsite').respond(404),
      })`

    test('serves the mock that this makes', async () => {
      const folder = await folderOf(config)
      const { url, startLine } = await serveIn(folder)
      expect(startLine).toBe(
        `Serving 3 customers and 2 websites, as rebilly-mock.config.ts says, at ${url} (Ctrl-C ends it), its panel and control at ${url}/__mock/. Try: curl ${url}/customers`,
      )
      expect((await put(`${url}/websites/w1`, { name: 'Shop' })).status).toBe(201)
      expect((await fetch(`${url}/websites/w1`)).status).toBe(404)
      expect((await fetch(`${url}/websites`)).headers.get('Pagination-Total')).toBe('3')
      expect(await readdir(folder)).not.toContain('.rebilly-mock')
    })

    test('goes by what the command says besides, and keeps its tables', async () => {
      const folder = await folderOf(config)
      const options = ['--preset', 'single', '--auth', 'required', '--persist', 'kept.json']
      const first = await serveIn(folder, ...options)
      expect(first.startLine).toContain(
        'Serving 1 customer and 2 websites, as rebilly-mock.config.ts says, at',
      )
      expect((await fetch(`${first.url}/websites`)).status).toBe(401)
      expect((await put(`${first.url}/websites/w1`, { name: 'Shop' })).status).toBe(201)
      first.process.kill('SIGTERM')
      await first.exit
      const second = await serveIn(folder, ...options)
      expect(second.startLine).toContain(
        'Serving 1 customer and 3 websites, as rebilly-mock.config.ts says, at',
      )
    })

    test('leaves it alone, or takes another', async () => {
      const folder = await folderOf('throw new Error("Only for a page.")')
      expect((await serveIn(folder, '--no-config')).startLine).toContain('Serving 0 customers at')
      await writeFile(join(folder, 'other.ts'), config)
      const { startLine } = await serveIn(folder, '--config', 'other.ts')
      expect(startLine).toContain('3 customers and 2 websites')
      await expect(
        promisify(execFile)(process.execPath, [command, 'serve'], { cwd: folder }),
      ).rejects.toMatchObject({
        code: 1,
        stderr:
          'Failed to load rebilly-mock.config.ts: Only for a page. --no-config serves without it.\n',
      })
    })
  })

  test('teaches how to use it', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [command, 'serve', '--help'])
    expect(stdout).toContain('rebilly-mock serve --customers 100 --seed 7')
    expect(stdout).toContain("curl -H 'REB-APIKEY: any' localhost:4010/customers")
  })
})

test('rebilly-mock doctor finds this repository in order', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [command, 'doctor'], { cwd: root })
  expect(stdout).toContain('ok     There is one msw.\n')
  expect(stdout).not.toContain('BROKEN')
})
