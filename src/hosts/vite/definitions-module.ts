import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { planOf } from '#definitions/compile/plan-of'
import { json } from '../begin/page-script.ts'
import { readDefinitions } from '../node/read-definitions.ts'

/** The module with what the mock makes of the definitions, which a page loads by itself. */
export const definitionsId = 'virtual:rebilly-mock/definitions'

/** The definitions of a development server, in the form that a page gets. */
export class ServedDefinitions {
  /** The file that they are in. */
  readonly file: string | undefined
  readonly #given: string | object
  #module: Promise<string> | undefined

  constructor(given: string | object, root: string) {
    this.#given = given
    this.file = typeof given === 'string' ? resolve(root, given) : undefined
  }

  /** What the module says: the plan, or else what is wrong, which the page then tells. */
  get module(): Promise<string> {
    this.#module ??= this.#made().catch((error: Error) => `throw new Error(${json(error.message)})`)
    return this.#module
  }

  /** What the mock makes of them; rejects where they cannot be read. */
  get plan(): Promise<object> {
    return this.#read().then(planOf)
  }

  /** A short name of them: other definitions have other records. */
  async digest(): Promise<string> {
    return createHash('sha1')
      .update(await this.module)
      .digest('hex')
      .slice(0, 8)
  }

  /** Has them read again. */
  forget(): void {
    this.#module = undefined
  }

  async #made(): Promise<string> {
    // Engines read JSON in a text faster than the same as code.
    return `export default JSON.parse(${json(JSON.stringify(await this.plan))})`
  }

  async #read(): Promise<object> {
    const given = this.#given
    return typeof given === 'string' ? readDefinitions(this.file ?? given) : given
  }
}
