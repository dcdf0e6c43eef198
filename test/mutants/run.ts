/**
 * Plants defects one by one, runs the tests that reach each, and lists those that no test noticed.
 *
 *     npm run mutants -- --sample 300 --seed 1     so many of all, the seed decides which
 *     npm run mutants -- --in src/engine           a sample of these files
 *     npm run mutants -- --in src/x.ts:12          those of one line; may be said several times
 *     npm run mutants -- --first test/api/x.test.ts   that test before all others, of what it reaches; likewise
 *
 * What is found is kept in `test-results/mutants` for as long as the sources and the tests that found it stay as
 * they are: a run that was cut off goes on where it was.
 */
import { readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CompilerStage, compilerIn } from './compiler-stage.ts'
import { isEquivalent, linesOf } from './equivalent.ts'
import { Lane } from './lane.ts'
import { Ledger } from './ledger.ts'
import { type Mutation, mutationsOf } from './mutations.ts'
import { Plan } from './plan.ts'
import { Probes } from './probes.ts'
import { ProjectCopy } from './project-copy.ts'
import { measureReach } from './reach.ts'
import { sampleOf } from './sample.ts'
import { Sound } from './sound.ts'
import { sourcesIn } from './sources.ts'
import { Stage } from './stage.ts'
import { requireSuites, suitesOf } from './suites.ts'

// It takes long: whoever works on the machine goes first.
setPriority(15)

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    in: { type: 'string', multiple: true, default: [''] },
    first: { type: 'string', multiple: true, default: [] },
  },
})

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const sources = sourcesIn(root)
const texts = new Map(sources.map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]))
const textOf = (file: string) => texts.get(file) ?? ''
requireSuites(sources)

const candidates = sources.flatMap((file) => mutationsOf(file, textOf(file))).filter(isAsked)
const linesIn = (mutation: Mutation) => linesOf(textOf(mutation.file), mutation)
const chosen = sampleOf(candidates, Number(values.sample), Number(values.seed), (mutation) => {
  const { from, to } = linesIn(mutation)
  return `${mutation.file}: ${from} -> ${to}`
})
const sample = chosen.filter((mutation) => !isEquivalent(mutation.file, linesIn(mutation)))

const ledger = new Ledger(root, sources)
const isUnnoticed = (mutation: Mutation) => ledger.noticerOf(mutation) === undefined
const settled = () => sample.filter((mutation) => !isUnnoticed(mutation))
console.log(`${sample.length} defects, ${settled().length} of them known to be noticed.`)

const reach = await measureReach(root, sources, new Probes(sources, textOf))
const plan = new Plan(reach)
for (const { file, check } of ledger.noticed()) plan.learn({ file }, check)
// One more than there are processors here: what hangs has none.
const lanes = [1, 2, 3].map(() => new Lane(root, (test) => reach.secondsOf(test)))
const copies = [1, 2].map((number) => new ProjectCopy(root, number))
const [copy] = copies as [ProjectCopy]
process.on('exit', () => {
  for (const each of copies) each.remove()
})

const inSource = lanes.map((lane) => new Sound(lane))
const inFiles = copies.map((each) => new Sound(each))
const named = (mutation: Mutation) =>
  plan.all(mutation).filter((test) => values.first.includes(test))
const stages = [
  new Stage('the tests that are named', inSource, named),
  new Stage('the tests most likely to notice', inSource, (mutation) => plan.likely(mutation)),
  new CompilerStage(compilerIn(copy), textOf, sample.filter(isUnnoticed).length > 50),
  new Stage('what is built, where no test reaches it', inFiles, (mutation) =>
    plan.all(mutation).length === 0 ? suitesOf(mutation.file) : [],
  ),
  new Stage('all other tests that reach it', inSource, (mutation) => plan.all(mutation)),
  new CompilerStage(compilerIn(copy), textOf),
  new Stage('what is built', inFiles, ({ file }) => suitesOf(file)),
]
for (const stage of stages) {
  // What is settled soonest comes first, so that a run which is cut off has found the most.
  const rest = sample
    .filter(isUnnoticed)
    .toSorted((one, other) => plan.costOf(one) - plan.costOf(other))
  console.log(`${minutes()} ${rest.length} are left for ${stage.name}.`)
  await stage.ask(rest, ledger, tellNoticed)
}
await Promise.all(lanes.map((lane) => lane.end()))

const survivors = sample.filter(isUnnoticed)
for (const mutation of survivors) {
  const { from, to } = linesIn(mutation)
  console.log(`\nSURVIVED  ${placeOf(mutation)} (${mutation.kind})\n  - ${from}\n  + ${to}`)
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

/** Since it began. */
function minutes(): string {
  return `${(process.uptime() / 60).toFixed(1)} min:`
}

function isAsked({ file, line }: Mutation): boolean {
  return values.in.some((each) => {
    const [place = '', asked] = each.split(':')
    return file.startsWith(place) && (asked === undefined || line === Number(asked))
  })
}

function tellNoticed(mutation: Mutation, check: string): void {
  plan.learn(mutation, check)
  const { to } = linesIn(mutation)
  const progress = `[${settled().length}/${sample.length}]`
  console.log(`${progress} noticed  ${placeOf(mutation)}  ${to}  <- ${check}`)
}

function placeOf({ file, line }: Mutation): string {
  return `${file}:${line}`
}
