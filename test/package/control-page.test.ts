import { execFile, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Block, blocksOf } from '../support/markdown.ts'
import { pageAt, root } from '../support/pages.ts'

const folder = join(root, 'test-results', 'control-page')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const blocks = blocksOf(pageAt('docs/server-and-control.md').text)
const of = (language: string, under = 'From other languages'): Block => {
  const found = blocks.filter((each) => each.language === language && each.heading === under)
  expect(found).toHaveLength(1)
  return found[0] ?? expect.unreachable()
}

/** Runs the command as a user does, at a free port; gives its address. */
async function served(...args: string[]): Promise<string> {
  const command = [join(root, 'dist', 'cli.js'), 'serve', '--port', '0', ...args]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill())
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/[\d.:]+/.exec(line) ?? []
    if (url) return url
  }
  return expect.unreachable()
}

/** What a line prints, by the comment behind it. */
const saidBehind = (code: string, comment: RegExp): string[] =>
  [...code.matchAll(comment)].map(([, said = '']) => said)

const linesOf = (output: string): string[] => output.trimEnd().split('\n')

describe('the page about the server and its control', () => {
  it('has commands that do what they say', async () => {
    const [serve = '', ...calls] = linesOf(of('sh', 'Control').code)
    const url = await served(...serve.split(' ').slice(5))
    for (const call of calls) {
      const said = call.replace('curl ', 'curl -sS --fail ').replace('localhost:4010', url)
      await promisify(execFile)('sh', ['-c', said])
    }
    const { customers } = await (await fetch(`${url}/__mock/records`)).json()
    expect(customers).toBe(25)
  })

  const languages = [
    ['python', 'python3', 'example.py', /^ *print\(.*\) {2}# (.*)$/gm],
    ['php', 'php', 'example.php', /^ *echo .*; \/\/ (.*)$/gm],
  ] as const

  const here = languages.filter(([, command]) => spawnSync(command, ['--version']).status === 0)

  it.skipIf(here.length === 0).each(here)(
    'has a program in %s that prints what it says',
    async (...given) => {
      const [language, command, file, comment] = given
      const { code } = of(language)
      const said = saidBehind(code, comment)
      expect(said.length).toBeGreaterThan(1)
      const url = await served()
      writeFileSync(join(folder, file), code.replace('http://127.0.0.1:4010', url))
      const { stdout } = await promisify(execFile)(command, [join(folder, file)])
      expect(linesOf(stdout)).toEqual(said)
      expect(await (await fetch(`${url}/__mock/worlds`)).json()).toEqual([])
    },
  )
})
