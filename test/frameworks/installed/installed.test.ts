import { spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { findChromium, launchArguments, launchOptions } from '../../setup/browser.mjs'
import { freePort } from '../../setup/port.mjs'
import { filesOf } from '../../support/pages.ts'
import { serveBuilt, storybookAt } from '../../support/served-storybook.ts'
import { StoryPage } from '../../support/story-page.ts'
import { customerApp, generatedStories, patientPreview } from './customer-app.ts'
import { type InstalledApp, installApp } from './installed-app.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** What the package exports as modules, as an app would import them. */
const entries = Object.keys(manifest.exports)
  .filter((path) => !path.endsWith('.json'))
  .map((path) => path.replace('.', manifest.name))

/** Those that no other program has to load. */
const entriesOfNode = entries.filter((entry) => !/vitest|storybook|vite.client/.test(entry))

/** Each file of an app that the pages show: what is said of resources of one's own is of the same app, grown. */
const shown = filesOf('app')
const grown = filesOf('grown app')

const config = 'rebilly-mock.config.ts'

const peers = [
  ...Object.keys(manifest.peerDependencies),
  ...['typescript', '@types/node', '@types/react', 'react', 'react-dom', '@storybook/react-vite'],
]

let app: InstalledApp
beforeAll(async () => {
  app = await installApp(inject('packed'), peers)
  app.write({ ...customerApp, ...grown, ...patientPreview, ...shown })
}, 120_000)
afterAll(() => app?.remove())

/** Starts a server of an app, and resolves to the address that it prints. */
function serve(command: string, ...args: string[]): Promise<string> {
  const server = spawn('npx', ['--no', '--', command, ...args], {
    cwd: app.folder,
    env: app.environment,
    detached: true,
  })
  onTestFinished(() => void (server.pid && process.kill(-server.pid, 'SIGTERM')))
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (text: unknown) => {
      output += text
      const [address] = /http:\/\/(127\.0\.0\.1|localhost):\d+\S*/.exec(output) ?? []
      if (address) resolve(address)
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    server.on('close', (code) => reject(new Error(`${command} ended with ${code}: ${output}`)))
  })
}

describe('the package, installed', () => {
  it.each(['bundler', 'nodenext'])('has types that TypeScript finds by %s', async (resolution) => {
    const module = resolution === 'nodenext' ? 'nodenext' : 'esnext'
    const compilerOptions = {
      ...{ module, moduleResolution: resolution, strict: true, noEmit: true, skipLibCheck: true },
      ...{ lib: ['es2023', 'dom', 'dom.iterable'], jsx: 'react-jsx', types: ['node'] },
      allowImportingTsExtensions: true,
    }
    // A bundler's app may leave out extensions, which Node may not.
    const unresolved = resolution === 'nodenext' ? ['*.stories.tsx'] : []
    const ambient = 'rebilly-mock/vite/client'
    const exported = entries
      .filter((entry) => entry !== ambient)
      .map((entry, at) => `export * as entry${at} from '${entry}'\n`)
    app.write({
      'tsconfig.json': JSON.stringify({ compilerOptions, exclude: ['dist', ...unresolved] }),
      'entries.ts': `/// <reference types="${ambient}" />\n${exported.join('')}`,
    })

    const { code, output } = await app.run('tsc')

    expect(output).toBe('')
    expect(code).toBe(0)
  })

  it('answers an app on a Vite development server, and is not in its build', async () => {
    app.remove(config)
    const address = await serve('vite', '--host', '127.0.0.1', '--port', '0')
    const browser = await chromium.launch(launchOptions())
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    const lists = (count: number, timeout = 60_000) =>
      page.waitForFunction((most) => document.querySelectorAll('li').length === most, count, {
        timeout,
      })
    await page.goto(address)
    await lists(25)
    await page.getByRole('button', { name: 'Save' }).click()
    await lists(26)
    app.write({ [config]: shown[config] ?? '' })
    await lists(3)
    app.write({ [config]: grown[config] ?? '' })
    // A page that is loaded before the server has seen the edit is loaded once more.
    const listsWebsites = () =>
      page
        .goto(`${address}?grown#websites`)
        .then(() => lists(25, 5000))
        .then(
          () => true,
          () => false,
        )
    await expect.poll(listsWebsites).toBe(true)

    const { code, output } = await app.run('vite', 'build')

    expect(code, output).toBe(0)
    const built = globSync(join(app.folder, 'dist/**/*.*'))
    expect(built.length).toBeGreaterThan(1)
    for (const file of built) {
      expect(file).not.toMatch(/mockServiceWorker/)
      expect(readFileSync(file, 'utf8')).not.toMatch(/rebilly-mock|rebillyMock|msw|faker/i)
    }
  })

  it('runs the tests for Playwright that the pages show', async () => {
    const launch = { executablePath: findChromium(), args: launchArguments }
    app.write({
      'playwright.config.ts': `export default {
  testMatch: '*.spec.ts',
  use: { baseURL: 'http://127.0.0.1:4173', launchOptions: ${JSON.stringify(launch)} },
  webServer: { command: 'npx vite build && npx vite preview --host 127.0.0.1', url: 'http://127.0.0.1:4173' },
}`,
    })

    const { code, output } = await app.run('playwright', 'test')

    expect(output).toMatch(/^ *2 passed/m)
    expect(code).toBe(0)
  })

  it('runs the test for Vitest that the pages show', async () => {
    const { code, output } = await app.run('vitest', 'run', 'customers.test.ts')

    expect(output).toMatch(/Tests +1 passed/)
    expect(code).toBe(0)
  })

  it('plays the stories that the pages show', async () => {
    const built = serveBuilt(async (folder) => {
      const options = ['--output-dir', folder, '--disable-telemetry']
      const { code, output } = await app.run('storybook', 'build', ...options)
      expect(code, output).toBe(0)
    })
    const stories = await StoryPage.open(built)
    onTestFinished(() => stories.close())

    const { entries } = stories.storybook
    expect(entries.map(({ name }) => name).sort()).toEqual(['Conflict', 'Many'])
    for (const { id, name } of entries) {
      await stories.show(id)
      if (name === 'Many') await stories.page.waitForSelector('li:nth-child(25)')
    }
  })

  it('plays stories with generated customers while they are developed', async () => {
    const file = 'generated.stories.tsx'
    app.write({ [file]: generatedStories })
    onTestFinished(() => app.remove(file))
    const options = ['--ci', '--host', '127.0.0.1', '--port', `${freePort()}`, '--exact-port']
    const address = await serve('storybook', 'dev', ...options, '--disable-telemetry')
    const stories = await StoryPage.open(storybookAt(address))
    onTestFinished(() => stories.close())

    const { entries } = stories.storybook
    expect(entries.map(({ name }) => name).sort()).toEqual([
      'Built',
      'Conflict',
      'Made',
      'Many',
      'Many',
    ])
    for (const { id } of entries) await stories.show(id)
  })

  it('serves by its command', async () => {
    const address = await serve('rebilly-mock', 'serve', '--port', '0', '--customers', '3')

    const response = await fetch(`${address}/customers`, { headers: { 'REB-APIKEY': 'any' } })

    expect(response.status).toBe(200)
    expect(await response.json()).toHaveLength(3)
  })

  it.each(entriesOfNode)('has %s, which Node can load', async (entry) => {
    const { code, output } = await app.run('node', '--eval', `await import('${entry}')`)

    expect(output).toBe('')
    expect(code).toBe(0)
  })
})
