import { readFileSync } from 'node:fs'

/** A script of the kit that imports nothing, with what it needs before it: the base URLs, where the start is,
 * and what paths of the app's own resources begin with. */
export function pageScript(
  name: 'page-start' | 'worker-guard',
  baseUrl: string | string[] | undefined,
  start?: string,
  own: readonly string[] = [],
): string {
  const script = readFileSync(new URL(`./vite/${name}.js`, import.meta.url), 'utf8')
  const given = `const rebillyMockBaseUrl = ${json(baseUrl)}, rebillyMockStart = ${json(start)}, rebillyMockOwn = ${json(own)};`
  return `{ ${given}\n${script.trim()} }`
}

/** JSON that may stand in a script of a page. */
export const json = (value: unknown): string =>
  value === undefined ? 'undefined' : JSON.stringify(value).replaceAll('<', '\\u003c')
