import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Mutant, mutants } from './mutants.ts'

/**
 * Plants one defect after the other in a copy of the project, runs the tests, and lists the defects that
 * no test noticed. With words after `--`, only those whose name holds one of them.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'rebilly-mock-mutants-'))
const parts = [
  'src',
  'handlers',
  'factories',
  'demo',
  'test',
  'package.json',
  'tsconfig.json',
  'README.md',
]

process.on('exit', () => rmSync(copy, { recursive: true, force: true }))
for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

const words = process.argv.slice(2)
const chosen = mutants.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
)
const survivors: string[] = []
/** What the latest tests printed. */
let output = ''

if (!pass([...new Set(chosen.map(({ noticedBy }) => noticedBy))])) {
  console.error(`${output}\nFailed to begin: the tests fail without any defect. Mend that first.`)
  process.exit(1)
}
for (const mutant of chosen) {
  const file = join(copy, mutant.file)
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, planted(source, mutant))
  const verdict = verdictOn(mutant)
  writeFileSync(file, source)
  if (verdict === 'SURVIVED') survivors.push(mutant.name)
  console.log(`${verdict.padEnd(8)}  ${mutant.name}`)
}

console.log(`\n${chosen.length - survivors.length} of ${chosen.length} defects noticed`)
if (survivors.length > 0) {
  console.error(`Survivors: ${survivors.join('; ')}. Write a test that fails for each.`)
  process.exitCode = 1
}

/** Asks the file first that should notice it; all others only when that passes. */
function verdictOn({ noticedBy }: Mutant): 'noticed' | 'elsewhere' | 'SURVIVED' {
  if (!pass([noticedBy])) return 'noticed'
  return pass([]) ? 'SURVIVED' : 'elsewhere'
}

function planted(source: string, { name, file, from, to }: Mutant): string {
  if (source.split(from).length === 2) return source.replace(from, () => to)
  console.error(
    `Failed to plant "${name}": ${file} does not hold its text once. Bring test/mutants/mutants.ts up to date.`,
  )
  process.exit(1)
}

function pass(files: readonly string[]): boolean {
  const vitest = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', 'node']
  const quietly = ['--bail=1', '--reporter=minimal', '--silent=true']
  const command = [...vitest, ...quietly, ...files]
  const options = { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } } as const
  const { status, stdout, stderr } = spawnSync('npx', command, options)
  output = stdout + stderr
  return status === 0
}
