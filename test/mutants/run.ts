/**
 * Plants defects one by one, runs the tests that reach each, and lists those that no test noticed.
 *
 *     npm run mutants -- --sample 300 --seed 1     so many of all, the seed decides which
 *     npm run mutants -- --in src/engine           all, or a sample, of these files
 *     npm run mutants -- --in src/x.ts --line 12   those of one line
 */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { BuiltCopy } from './built.ts'
import { isEquivalent, linesOf } from './equivalent.ts'
import { Lane } from './lane.ts'
import { type Mutation, mutationsOf } from './mutations.ts'
import { measureReach } from './reach.ts'
import { sampleOf } from './sample.ts'

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    in: { type: 'string', default: '' },
    line: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
// The table of conformance is no code: its cases are tests themselves.
const sources = globSync('{src,handlers,factories}/**/*.ts', {
  cwd: root,
  exclude: ['**/*.d.ts', 'src/conformance/cases/**'],
}).sort()
const textOf = (file: string) => readFileSync(`${root}/${file}`, 'utf8')

const candidates = sources
  .filter((file) => file.startsWith(values.in))
  .flatMap((file) => mutationsOf(file, textOf(file)))
  .filter(({ line }) => values.line === undefined || line === Number(values.line))
const chosen = sampleOf(candidates, Number(values.sample), Number(values.seed))
const sample = chosen.filter(
  (mutation) => !isEquivalent(mutation.file, linesOf(textOf(mutation.file), mutation)),
)

const reach = await measureReach(root, sources)
const copy = new BuiltCopy(root)
process.on('exit', () => copy.remove())

/** Tests that noticed something in a file are likely to do so again. */
const noticers = new Map<string, string[]>()
const verdicts = new Map<Mutation, string | undefined>()
const queue = [...sample]
await Promise.all([work(new Lane(root)), work(new Lane(root))])

for (const mutation of sample.filter(isUnnoticed)) {
  const isRefused = await copy.isRefusedByTypes(mutation)
  settle(mutation, isRefused ? 'the compiler' : await copy.noticedBy(mutation))
}

const survivors = sample.filter(isUnnoticed)
for (const mutation of survivors) {
  const { from, to } = linesOf(textOf(mutation.file), mutation)
  console.log(
    `\nSURVIVED  ${mutation.file}:${mutation.line} (${mutation.kind})\n  - ${from}\n  + ${to}`,
  )
}
const noticed = sample.length - survivors.length
const score = ((100 * noticed) / sample.length).toFixed(1)
const counts = [
  `${noticed} noticed`,
  `${survivors.length} survived`,
  `${chosen.length - sample.length} equivalent`,
]
console.log(
  `\nScore ${score} %: ${counts.join(', ')} (seed ${values.seed}, ${chosen.length} of ${candidates.length} defects)`,
)
if (survivors.length > 0) process.exitCode = 1

function isUnnoticed(mutation: Mutation): boolean {
  return verdicts.get(mutation) === undefined
}

async function work(lane: Lane): Promise<void> {
  for (let mutation = queue.shift(); mutation; mutation = queue.shift()) {
    const likely = noticers.get(mutation.file) ?? []
    const tests = reach.testsOf(mutation)
    const ordered = [...new Set([...likely.filter((test) => tests.includes(test)), ...tests])]
    const found = await lane.noticedBy({ mutation, tests: ordered })
    if (found) noticers.set(mutation.file, [found.replace(' (never ends)', ''), ...likely])
    if (found) settle(mutation, found)
  }
  await lane.end()
}

function settle(mutation: Mutation, by: string | undefined): void {
  verdicts.set(mutation, by)
  if (!values.verbose && by) return
  const { to } = linesOf(textOf(mutation.file), mutation)
  console.log(
    `${by ? 'noticed ' : 'survives'}  ${mutation.file}:${mutation.line}  ${to}${by ? `  <- ${by}` : ''}`,
  )
}
