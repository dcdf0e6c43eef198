import { readFileSync } from 'node:fs'

/** What the scripts are told. */
export interface ScriptSettings {
  readonly baseUrl: string | string[] | undefined
  /** Where the first script is. */
  readonly start?: string
  /** What paths of the app's own resources begin with. */
  readonly own?: readonly string[]
  /** Whether the app's own origin is the app's where nobody has said that it is the API's. */
  readonly keepsOrigin?: boolean
}

/** A script of the kit that imports nothing, with what it is told before it. */
export function pageScript(
  name: 'page-start' | 'worker-guard',
  { baseUrl, start, own = [], keepsOrigin = false }: ScriptSettings,
): string {
  const script = readFileSync(new URL(`./begin/${name}.js`, import.meta.url), 'utf8')
  const given = `const rebillyMockBaseUrl = ${json(baseUrl)}, rebillyMockStart = ${json(start)}, rebillyMockOwn = ${json(own)}, rebillyMockKeepsOrigin = ${keepsOrigin};`
  return `{ ${given}\n${script.trim()} }`
}

/** JSON that may stand in a script of a page. */
export const json = (value: unknown): string =>
  value === undefined ? 'undefined' : JSON.stringify(value).replaceAll('<', '\\u003c')
