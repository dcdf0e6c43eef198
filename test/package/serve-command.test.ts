import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
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

async function serve(...args: string[]): Promise<Served> {
  const child = spawn(process.execPath, [command, 'serve', '--port', '0', ...args], {
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

const put = (url: string, body: object) =>
  fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) })

describe('rebilly-mock serve', () => {
  test('says where it is and what to try, and writes a line for each request', async () => {
    const { url, startLine, line } = await serve('--customers', '3', '--seed', '7')
    expect(startLine).toBe(
      `Serving 3 customers at ${url} (Ctrl-C ends it). Try: curl -H 'REB-APIKEY: any' ${url}/customers`,
    )
    expect((await put(`${url}/customers/ada`, {})).status).toBe(201)
    expect(await line()).toMatch(
      /^\[rebilly-mock\] 201 {2}PutCustomer {2}ada {2}revision 0 {2}[\d.]+ ms$/,
    )
    const listed = await fetch(`${url}/customers`, { headers })
    expect(listed.headers.get('Pagination-Total')).toBe('4')
  })

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
      client.send('GET /customers HTTP/1.1\r\nHost: x\r\n\r\n')
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

  test('says which port is in use, and what to do', async () => {
    const { url } = await serve()
    const { port } = new URL(url)
    const failing = promisify(execFile)(process.execPath, [command, 'serve', '--port', port])
    await expect(failing).rejects.toMatchObject({
      code: 1,
      stderr: `Failed to start the server: port ${port} of 127.0.0.1 is in use. Stop what listens there, or name another port (0 is any free one).\n`,
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
