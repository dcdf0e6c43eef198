import { readFileSync } from 'node:fs'

/** A script of the kit that imports nothing, with the base URLs it needs before it. */
export function pageScript(
  name: 'page-start' | 'worker-guard',
  baseUrl: string | string[] | undefined,
): string {
  const script = readFileSync(new URL(`./vite/${name}.js`, import.meta.url), 'utf8')
  return `{ const rebillyMockBaseUrl = ${json(baseUrl)};\n${script.trim()} }`
}

/** JSON that may stand in a script of a page. */
export const json = (value: unknown): string =>
  value === undefined ? 'undefined' : JSON.stringify(value).replaceAll('<', '\\u003c')
