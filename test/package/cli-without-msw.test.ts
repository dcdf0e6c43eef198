import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

const root = fileURLToPath(new URL('../..', import.meta.url))

let app: string
beforeAll(async () => {
  app = await mkdtemp(join(tmpdir(), 'without-msw-'))
  const installed = join(app, 'node_modules', 'rebilly-mock')
  await mkdir(installed, { recursive: true })
  await cp(join(root, 'dist'), join(installed, 'dist'), { recursive: true })
  await cp(join(root, 'package.json'), join(installed, 'package.json'))
  for (const name of Object.keys(manifest.dependencies)) {
    await mkdir(dirname(join(app, 'node_modules', name)), { recursive: true })
    await symlink(join(root, 'node_modules', name), join(app, 'node_modules', name))
  }
})
afterAll(() => rm(app, { recursive: true }))

const rebillyMock = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const command = join(app, 'node_modules', 'rebilly-mock', 'dist', 'cli.js')
    execFile(process.execPath, [command, ...args], { cwd: app }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr })
    })
  })

describe('rebilly-mock without msw', () => {
  test('finds that it is missing', async () => {
    const { code, stdout, stderr } = await rebillyMock('doctor')
    expect(stdout).toContain('BROKEN msw is not installed. Run: npm install --save-dev msw@')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  })

  test('tells what there is', async () => {
    const { code, stdout, stderr } = await rebillyMock('--help')
    for (const name of ['serve', 'world', 'doctor', 'conformance']) expect(stdout).toContain(name)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test.each([
    ['doctor', '--help', 'serve'],
    ['help', 'doctor', 'serve'],
  ])('tells of what works without it, whatever is named behind: %s %s %s', async (...args) => {
    const { code, stdout, stderr } = await rebillyMock(...args)
    expect(stdout).toContain('Looks at the app in the current folder')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('says in a line what to install for the rest', async () => {
    const { code, stdout, stderr } = await rebillyMock('serve', '--port', '0')
    expect(stderr).toMatch(
      /^Failed to load the mock: msw is not installed\. Run: npm install --save-dev msw@\^\d\S*\n$/,
    )
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  })

  test('says the same to who starts a development server', async () => {
    const start = `import { createServer } from ${JSON.stringify(import.meta.resolve('vite'))}
import { rebillyMock } from 'rebilly-mock/vite'
await createServer({ configFile: false, plugins: [rebillyMock()] }).catch(({ message }) => console.log(message))`
    const said = await new Promise((resolve) => {
      const env = { ...process.env, VITEST: '' }
      const args = ['--input-type=module', '--eval', start]
      execFile(process.execPath, args, { cwd: app, env }, (_, stdout) => resolve(stdout))
    })
    expect(said).toMatch(
      /^Failed to set up the mock: msw is not installed\. Run: npm install --save-dev msw@\^\d\S*\n$/,
    )
  })
})
