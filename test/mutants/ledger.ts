import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

  /** Of these sources as they are: changed ones begin a ledger of their own. */
  constructor(root: string, sources: readonly string[]) {
    this.#root = root
    this.#path = join(root, 'test-results', 'mutants', `${digestOf(root, sources)}.jsonl`)
    mkdirSync(dirname(this.#path), { recursive: true })
    const lines = existsSync(this.#path) ? readFileSync(this.#path, 'utf8').split('\n') : []
    for (const line of lines) if (line) this.#add(JSON.parse(line))
  }

  noticerOf(mutation: Mutation): string | undefined {
    return this.#valid(mutation).find(({ isNoticed }) => isNoticed)?.check
  }

  /** In which source each check has noticed a defect, whichever that was. */
  *noticed(): Generator<{ readonly file: string; readonly check: string }> {
    for (const entries of this.#entries.values()) {
      for (const { defect, check, isNoticed } of entries.values()) {
        if (isNoticed) yield { file: defect.slice(0, defect.indexOf(':')), check }
      }
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

const keyOf = ({ file, start, end, replacement }: Mutation) =>
  `${file}:${start}-${end}:${replacement}`
