import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { tellChildren } from '../../../src/hosts/next/tell-children.ts'
import { createMock } from '../../support/create-mock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tell-children-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of ['NODE_OPTIONS', 'REBILLY_MOCK_URL', 'REBILLY_MOCK_BASE_URLS']) {
    vi.stubEnv(name, undefined)
  }
})

/** Installs a package of one module in the app. */
function install(name: string, text: string): void {
  const place = join(folder, 'node_modules', name)
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name }))
  writeFileSync(join(place, 'index.js'), text)
}

/** An app with Next, of which only the environment is there that it goes back to. */
function appWithNext(): { initialEnv: Record<string, string> } {
  install('next', '')
  install(
    '@next/env',
    `exports.initialEnv = {}
    exports.updateInitialEnv = (variables) => Object.assign(exports.initialEnv, variables)`,
  )
  return createRequire(join(folder, 'next.config.js'))('@next/env')
}

test('processes that Next starts learn where the mock is, also after an edit of a file such as `.env`', async () => {
  const env = appWithNext()
  await tellChildren(createMock({ baseUrl: 'https://one.test' }), folder)
  const told = {
    NODE_OPTIONS: expect.stringContaining('--import='),
    REBILLY_MOCK_URL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    REBILLY_MOCK_BASE_URLS: expect.stringContaining('"https://one.test"'),
  }

  expect(process.env).toMatchObject(told)
  expect(env.initialEnv).toEqual(told)
})

test('they are told again of what a mock has in the place of another', async () => {
  const env = appWithNext()
  const current = { baseUrls: createMock({ baseUrl: 'https://one.test' }).baseUrls }
  const tell = await tellChildren(current, folder)
  current.baseUrls = createMock({ baseUrl: 'https://two.test' }).baseUrls
  tell()

  for (const variables of [process.env, env.initialEnv]) {
    expect(variables.REBILLY_MOCK_BASE_URLS).toContain('"https://two.test"')
  }
})
