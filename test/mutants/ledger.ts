import { appendFileSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from './digest.ts'
import type { Mutation } from './mutations.ts'

/** What one check made of one defect. */
interface Entry {
  readonly defect: string
  readonly check: string
  /** The digest of the check as it was: what is said of another one says nothing. */
  readonly seal: string
  readonly isNoticed: boolean
  readonly why?: string | undefined
}

/** Keeps what is found as it is found, so that a run that was cut off, or one more, goes on from there. */
export class Ledger {
  readonly #root: string
  readonly #path: string
  readonly #seals = new Map<string, string>()
  readonly #entries = new Map<string, Map<string, Entry>>()
  readonly #before: Entry[] = []

  /** Of these sources as they are: changed ones begin a ledger of their own. */
  constructor(root: string, sources: readonly string[]) {
    this.#root = root
    const folder = join(root, 'test-results', 'mutants')
    const name = `${digestOf(root, sources)}.jsonl`
    this.#path = join(folder, name)
    mkdirSync(folder, { recursive: true })
    for (const file of readdirSync(folder)) {
      const entries = entriesIn(join(folder, file))
      if (file === name) for (const entry of entries) this.#add(entry)
      else this.#before.push(...entries)
    }
  }

  noticerOf(mutation: Mutation): string | undefined {
    return this.#valid(mutation).find(({ isNoticed }) => isNoticed)?.check
  }

  /** In which source each check has noticed a defect, whichever that was, and however the sources were then. */
  *noticed(): Generator<{ readonly file: string; readonly check: string }> {
    const now = [...this.#entries.values()].flatMap((entries) => [...entries.values()])
    for (const { defect, check, isNoticed } of [...this.#before, ...now]) {
      if (isNoticed) yield { file: defect.slice(0, defect.indexOf(':')), check }
    }
  }

  hasPassed(mutation: Mutation, check: string): boolean {
    return this.#valid(mutation).some((entry) => entry.check === check && !entry.isNoticed)
  }

  note(mutation: Mutation, check: string, isNoticed: boolean, why?: string): void {
    const entry = { defect: keyOf(mutation), check, seal: this.#sealOf(check), isNoticed, why }
    this.#add(entry)
    appendFileSync(this.#path, `${JSON.stringify(entry)}\n`)
  }

  #add(entry: Entry): void {
    const before = this.#entries.get(entry.defect) ?? new Map<string, Entry>()
    this.#entries.set(entry.defect, before.set(entry.check, entry))
  }

  #valid(mutation: Mutation): Entry[] {
    const entries = [...(this.#entries.get(keyOf(mutation))?.values() ?? [])]
    return entries.filter(({ check, seal }) => seal === this.#sealOf(check))
  }

  /** A test file is sealed alone, a command with all that is neither a source nor a test file of the sources. */
  #sealOf(check: string): string {
    const known = this.#seals.get(check)
    if (known !== undefined) return known
    const isTest = existsSync(join(this.#root, check))
    const seal = isTest ? digestOf(this.#root, [check]) : this.#sealOfCommands()
    this.#seals.set(check, seal)
    return seal
  }

  #sealOfCommands(): string {
    const files = globSync(
      'test/{browser,package,e2e,stories,escape,observations,support}/**/*.{ts,tsx,mjs}',
      { cwd: this.#root, exclude: ['**/{dist,node_modules}/**'] },
    )
    return digestOf(this.#root, [...files, 'package.json', 'tsconfig.json'])
  }
}

const entriesIn = (path: string): Entry[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const keyOf = ({ file, start, end, replacement }: Mutation) =>
  `${file}:${start}-${end}:${replacement}`
