import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Mock, MockOptions } from 'rebilly-mock'
import { conformanceCases } from 'rebilly-mock/conformance'
import { serve } from 'rebilly-mock/server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createMock } from './checked-mock.ts'

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Runs `rebilly-mock conformance`, with nobody at a terminal. */
const conformance = (
  args: string[],
  env: Record<string, string> = { KEY: 'full', READER: 'reader' },
) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const options = { env: { PATH: process.env.PATH, ...env }, maxBuffer: 2 ** 26 }
    const all = [command, 'conformance', ...args]
    const child = execFile(process.execPath, all, options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr })
    })
    child.stdin?.end()
  })

/** A mock behind a server of its own, until the test ends. */
async function served(options: MockOptions = {}): Promise<{ mock: Mock; url: string }> {
  const keys = { full: {}, reader: { operations: ['GetCustomer'] } }
  const mock = createMock({ auth: { keys }, ...options })
  const { url, stop } = await serve(mock, { port: 0, graceTime: 0 })
  onTestFinished(stop)
  return { mock, url }
}

describe('rebilly-mock conformance', () => {
  test('holds a server against the whole table', async () => {
    const { url } = await served()
    const args = ['--target', url, '--key-env', 'KEY', '--restricted-key-env', 'READER']
    const { code, stdout, stderr } = await conformance(args)
    expect(stderr).toBe('')
    expect(stdout.split('\n').filter((line) => line.startsWith('FAIL'))).toEqual([])
    const documented = conformanceCases.filter(({ source }) => source === 'documented').length
    const own = conformanceCases.length - documented
    expect(stdout.split('\n\n').at(-1)).toBe(
      `documented  ${documented} of ${documented} passed, 0 failed, 0 skipped\n` +
        `kit's own   ${own} of ${own} passed, 0 failed, 0 skipped\n`,
    )
    expect(stdout).toContain('ok    documented  PUT creates\n')
    expect(code).toBe(0)
  })

  test('holds a server against the table of another version', async () => {
    const { url } = await served({ contract: '2026-08' })
    const args = ['-t', url, '-k', 'KEY', '--restricted-key-env', 'READER']
    const later = await conformance([...args, '--contract', '2026-08'])
    expect(later.stdout.split('\n').filter((line) => line.startsWith('FAIL'))).toEqual([])
    expect(later.stdout).toContain('ok    documented  how much may be skipped\n')
    const earlier = await conformance(args)
    expect(earlier.stdout).toMatch(/^FAIL {2}documented/m)
    expect([later.code, earlier.code]).toEqual([0, 1])
  })

  test('says what differs, and fails for what is documented', async () => {
    const { url, mock } = await served()
    mock.when('DeleteCustomer').respond(403)
    const { code, stdout } = await conformance(['-t', url, '-k', 'KEY', '-f', 'merge'])
    expect(stdout).toMatch(
      /FAIL {2}documented {2}merge\n {8}DELETE merges .*\n {8}step 3, DELETE \/customers\/\w+-merge-twin\?targetCustomerId=\w+-merge-stays\n {8}status: expected 204, was 403\n/,
    )
    expect(code).toBe(1)
  })

  test("does not fail for the kit's own rules", async () => {
    const { url } = await served({ initialRevision: 5 })
    const { code, stdout } = await conformance(['-t', url, '-k', 'KEY', '-f', 'new', 'revision'])
    expect(stdout).toContain("FAIL  kit's own   a new customer is at revision 0\n")
    expect(stdout).toContain('        body.revision: expected 0, was 5\n')
    expect(code).toBe(0)
  })

  test('prints JSON, of the documented ones alone', async () => {
    const { url } = await served()
    const args = ['-t', url, '-k', 'KEY', '--documented-only', '--filter', 'key', '--json']
    const { stdout } = await conformance(args)
    expect(JSON.parse(stdout)).toEqual({
      target: `${url}/`,
      results: [
        {
          name: 'a key that may not',
          rule: expect.stringContaining('403'),
          source: 'documented',
          outcome: 'skipped',
          differences: ['needs a key that may only read'],
          requests: 0,
        },
      ],
    })
  })
})

describe('rebilly-mock conformance writes nothing', () => {
  test('with a key that is refused', async () => {
    const { url, mock } = await served()
    const { code, stderr } = await conformance(['-t', url, '-k', 'KEY'], { KEY: 'wrong' })
    expect(stderr).toBe(
      `Failed to list customers: GET ${url}/customers?limit=1 answered 401, not 200. Check the key and its organization.\n`,
    )
    expect(code).toBe(1)
    expect(mock.journal.entries).toHaveLength(1)
  })

  test('where a redirect would take the key along', async () => {
    const { mock, url } = await served()
    const redirecting = createServer((_, response) => {
      response.writeHead(307, { Location: `${url}/customers` }).end()
    })
    await once(redirecting.listen(0, '127.0.0.1'), 'listening')
    onTestFinished(() => void redirecting.close())
    const { port } = redirecting.address() as AddressInfo
    const elsewhere = `http://127.0.0.1:${port}`
    const { stderr } = await conformance(['-t', elsewhere, '-k', 'KEY'])
    expect(stderr).toContain('answered 307, not 200')
    expect(mock.journal.entries).toEqual([])
  })

  test('when it takes too long', async () => {
    const { url, mock } = await served()
    mock.when('*').hang()
    const { code, stderr } = await conformance(['-t', url, '-k', 'KEY', '--within', '1'])
    expect(stderr).toBe(
      'Stopped after 1 s, before the end. Give it longer with --within, or fewer cases with --filter.\n',
    )
    expect(code).toBe(1)
  })

  test.each<[string, string[], string]>([
    ['without a target', ['-k', 'KEY'], "required option '-t, --target <url>' not specified"],
    ['without a key', ['-t', 'http://127.0.0.1:65534'], "required option '-k, --key-env <name>'"],
    [
      'with an empty key',
      ['-t', 'http://127.0.0.1:65534', '-k', 'NONE'],
      'the environment variable NONE is empty. Set it to your secret key.',
    ],
    [
      'where nobody answers',
      ['-t', 'http://127.0.0.1:65534', '-k', 'KEY'],
      'Nothing listens at http://127.0.0.1:65534. Start it with `npx rebilly-mock serve --port 65534`.',
    ],
    [
      'to an account of which nobody is there to be asked',
      ['-t', 'https://rebilly.invalid', '-k', 'KEY'],
      'which the API cannot delete. It was never run against the live service.\n' +
        'Nobody is there to be asked. Add --yes if that may be.',
    ],
    [
      'when no case is meant',
      ['-t', 'http://127.0.0.1:65534', '-k', 'KEY', '-f', 'zebra'],
      'Failed to find such a case. Name fewer words.',
    ],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await conformance(args)
    expect(stderr).toContain(message)
    expect([code, stdout]).toEqual([1, ''])
  })
})

test('the help warns, and teaches by example', async () => {
  const { stdout } = await conformance(['--help'])
  expect(stdout).toContain('rebilly-mock conformance --target https://api-sandbox.rebilly.com')
  expect(stdout).toContain('It writes customers to the account of the key')
})
