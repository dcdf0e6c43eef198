import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { withChromiumPage } from '../support/chromium-page.ts'
import { blocksOf, documentedOutput, type Example, examplesOf } from '../support/markdown.ts'
import { pages } from '../support/pages.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

// Inside the package, so that `rebilly-mock` is what a user would get of it.
const folder = join(root, 'test-results', 'examples')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
// What a reader who comes from json-server has.
writeFileSync(join(folder, 'db.json'), '{"customers":[{"id":1,"name":"Ada Lovelace"}]}')

const examples = pages.flatMap(({ path, text }) =>
  examplesOf(text).map((example) => ({ ...example, title: `${path}, ${example.title}` })),
)
/** For the compiler: what is TypeScript. */
const typed = examples
  .filter(({ language }) => language === 'ts')
  .map(({ code }, position) => ({ code, file: join(folder, `example-${position}.ts`) }))
for (const { code, file } of typed) writeFileSync(file, `${code}\nexport {}\n`)

/** Runs the package's command to its end; one that serves is ended when it says where. */
async function runCommand(args: string[]): Promise<void> {
  const bin = join(root, manifest.bin['rebilly-mock'])
  // Its port may be taken on this machine.
  const own = args.map((each) => (each === '4010' ? '0' : each))
  const child = spawn(process.execPath, [bin, ...own], { cwd: folder })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  child.stdout.on('data', () => {
    if (args[0] === 'serve') child.kill('SIGTERM')
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(said)
}

/** An example as it runs, from a folder: with a mock whose responses are checked. */
function checked(position: number, from: string): string {
  const { code = '' } = examples[position] ?? {}
  const mock = relative(from, join(root, 'test', 'package', 'checked-mock.ts'))
  const running = code.replace(`from 'rebilly-mock'`, `from '${mock}'`)
  if (code.includes('createMock(')) expect(running).not.toBe(code)
  return running
}

/** What an example prints, one list of arguments a line. */
type Output = unknown[][]

function runInNode(position: number): Output {
  const recorder = `data:text/javascript,console.log=(...a)=>process.stdout.write(JSON.stringify(a)+'\\n')`
  const file = join(folder, `run-${position}.${examples[position]?.language}`)
  writeFileSync(file, `${checked(position, folder)}\nexport {}\n`)
  const output = execFileSync(process.execPath, ['--import', recorder, file], {
    encoding: 'utf8',
    cwd: folder,
  })
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function runInChromium(position: number): Promise<Output> {
  const page = join(folder, `page-${position}`)
  mkdirSync(page, { recursive: true })
  const module = `main.${examples[position]?.language}`
  writeFileSync(join(page, module), `${checked(position, page)}\nglobalThis.done = true\n`)
  writeFileSync(join(page, 'index.html'), `<script type="module" src="./${module}"></script>`)
  return withChromiumPage({ root: page }, async (tab, url) => {
    const printed: Promise<unknown[]>[] = []
    tab.on('console', (line) => {
      if (line.type() === 'log')
        printed.push(Promise.all(line.args().map((arg) => arg.jsonValue())))
    })
    await tab.goto(url)
    await tab.waitForFunction(() => 'done' in globalThis)
    return Promise.all(printed)
  })
}

/** Mirage is one for pages. */
const isForPages = (code: string) => /rebilly-mock\/browser|from 'miragejs'/.test(code)

const run = ({ code }: Example, position: number) =>
  isForPages(code) ? runInChromium(position) : runInNode(position)

/** The clock's values differ from run to run; everything else must be as printed. */
const withoutTimes = (value: unknown) =>
  JSON.parse(JSON.stringify(value).replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"TIME"'))

describe('the pages', () => {
  it('have examples', () => {
    expect(examples.length).toBeGreaterThan(10)
  })

  it('have examples that type-check as a user would write them', () => {
    const files = typed.map(({ file }) => file)
    const compilerOptions = { noEmit: true, skipLibCheck: true, types: [], paths: {} }
    const project = { extends: join(root, 'tsconfig.json'), compilerOptions, files, include: [] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project))
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })
    expect(stdout).toBe('')
  })

  it.each(examples.map((example, position) => ({ ...example, position })))(
    'print what they say: $title',
    async (example) => {
      const output = await run(example, example.position)

      const said = documentedOutput(example.code)
      expect(output).toHaveLength(said.length)
      expect(output.map((line) => line.map(String).join(' '))).toEqual(
        output.map((line, position) => said[position] ?? line.map(String).join(' ')),
      )
      expect(said.filter(Boolean).length + example.json.length).toBeGreaterThan(0)
      const objects = output.flat().filter((value) => typeof value === 'object')
      expect(withoutTimes(objects)).toEqual(withoutTimes(example.json))
    },
  )

  it('have commands that run', async () => {
    const commands = pages
      .flatMap(({ text }) => blocksOf(text))
      .filter(({ language }) => language === 'sh')
      .flatMap(({ code }) =>
        code.split('\n').filter((line) => line.startsWith('npx rebilly-mock ')),
      )
    expect(commands.length).toBeGreaterThan(0)
    for (const command of commands) {
      const [, , ...args] = command.split(' ')
      // What would go to another machine has no key here, and sends nothing.
      if (command.includes('https://'))
        await expect(runCommand(args)).rejects.toThrow('REBILLY_KEY is empty')
      else await runCommand(args)
    }
  })
})
