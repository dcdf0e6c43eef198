import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { expect, it } from 'vitest'
import { customerFactory } from '../../factories/index.ts'
import { startBrowser } from '../../src/browser.ts'
import { defineResource, type MockError } from '../../src/index.ts'
import { connectMock } from '../../src/remote.ts'
import { serve } from '../../src/server.ts'
import { createMock } from '../support/create-mock.ts'
import { messagesIn } from '../support/messages.ts'
import { pageAt, root } from '../support/pages.ts'

const thrownBy = async (work: () => unknown): Promise<Partial<MockError>> => {
  try {
    await work()
  } catch (error) {
    return error as MockError
  }
  return {}
}

it.each<[code: string, work: () => unknown]>([
  ['REBILLY_MOCK_OPTIONS', () => createMock({ seed: 'one' as never })],
  ['REBILLY_MOCK_OPTIONS', () => createMock({ custmers: 3 } as object)],
  ['REBILLY_MOCK_OPTIONS', () => startBrowser(createMock(), { transport: 'wifi' as 'in-page' })],
  ['REBILLY_MOCK_ARGUMENT', () => createMock().when('PutCustomer').times(0)],
  ['REBILLY_MOCK_ARGUMENT', () => createMock().clock.advance('soon' as '1s')],
  ['REBILLY_MOCK_ARGUMENT', () => createMock().rollback('never made')],
  ['REBILLY_MOCK_ARGUMENT', () => customerFactory.build({ firstNam: 'Ada' } as object)],
  ['REBILLY_MOCK_RESOURCE', () => defineResource({ path: '/a/{b}' } as never)],
  ['REBILLY_MOCK_DEFINITIONS', () => createMock({ definitions: {} }).ready],
  ['REBILLY_MOCK_WORLD', () => createMock({ world: {} as never }).ready],
  ['REBILLY_MOCK_WORLD', () => createMock().restore({} as never)],
  ['REBILLY_MOCK_WAIT', () => createMock().journal.waitFor('PutCustomer', {}, { timeout: 1 })],
  ['REBILLY_MOCK_PLATFORM', () => startBrowser(createMock())],
  ['REBILLY_MOCK_UNREACHABLE', () => connectMock('http://127.0.0.1:9')],
  ['REBILLY_MOCK_SERVER', () => serve(createMock(), { host: '192.0.2.1' })],
  ['REBILLY_MOCK_PROBLEM', () => createMock().customers.put('cus_1', { websiteId: 7 } as object)],
])('%s tells what was wrong (%#)', async (code, work) => {
  expect((await thrownBy(work)).code).toBe(code)
})

it('has the same code when the mock is elsewhere', async () => {
  const { url, stop } = await serve(createMock(), { port: 0 })
  const mock = await connectMock(url)

  const codes = await Promise.all([
    thrownBy(() => mock.when('PutCustomer').times(0)),
    thrownBy(() => mock.rollback('never made')),
    thrownBy(() => mock.restore({} as never)),
    thrownBy(() => mock.customers.put('cus_1', { websiteId: 7 } as object)),
  ])

  expect(codes.map(({ code }) => code)).toEqual([
    'REBILLY_MOCK_ARGUMENT',
    'REBILLY_MOCK_ARGUMENT',
    'REBILLY_MOCK_WORLD',
    'REBILLY_MOCK_PROBLEM',
  ])
  await stop()
})

/** What a command prints, what runs in a page as text, what is as a network has it,
 * and what has the code of its cause. */
const others = [
  /hosts\/cli\//,
  /playwright\/(rivals|unseen-workers)/,
  /node\/(keep-to-mock|of-before)/,
  /browser\/(patch-fetch|page-stay)/,
  /config\/failure-of/,
]

it('is there on each error that words a failure', () => {
  const files = globSync('{src,handlers,factories}/**/*.{ts,tsx}', { cwd: root })
  const uncoded = files
    .filter((file) => !others.some((other) => other.test(file.replaceAll('\\', '/'))))
    .flatMap((file) => uncodedIn(file, readFileSync(join(root, file), 'utf8')))

  expect(uncoded).toEqual([])
})

it('finds an error without one', () => {
  const source = `
    throw coded('REBILLY_MOCK_OPTIONS', new Error('Failed to open: it is shut. Push.'))
    throw new TypeError('Failed to close: it is open. Pull.')
    throw new Error(\`\${failure}: no.\`)
    throw new Error('it is shut')`

  expect(uncodedIn('door.ts', source)).toEqual([
    "door.ts: new TypeError('Failed to close: it is open. Pull.')",
    `door.ts: new Error(\`\${failure}: no.\`)`,
  ])
})

it('has a line of the page for each', () => {
  const declared = readFileSync(join(root, 'src/engine/problem/mock-error.ts'), 'utf8')
  const codes = new Set([...declared.matchAll(/\| '(REBILLY_MOCK_\w+)'/g)].map(([, code]) => code))
  const { text } = pageAt('docs/troubleshooting.md')

  expect([...text.matchAll(/^\| `(REBILLY_MOCK_\w+)` \|/gm)].map(([, code]) => code)).toEqual([
    ...codes,
  ])
})

function uncodedIn(file: string, source: string): string[] {
  const { program } = parseSync(file, source)
  const found = new Set<unknown>()
  const coded = new Set<unknown>()
  new Visitor({
    CallExpression({ callee, arguments: given }) {
      if (callee.type === 'Identifier' && callee.name === 'coded') coded.add(given[1])
    },
    NewExpression(node) {
      const { callee, start, end } = node
      if (callee.type !== 'Identifier' || !/^(Type|Range)?Error$/.test(callee.name)) return
      const text = source.slice(start, end)
      if (messagesIn(file, text).length > 0 || /\(\s*`\$\{(failure|place)\}/.test(text))
        found.add(node)
    },
  }).visit(program)
  return [...found]
    .filter((node) => !coded.has(node))
    .map((node) => {
      const { start, end } = node as { start: number; end: number }
      return `${file}: ${source.slice(start, end)}`
    })
}
