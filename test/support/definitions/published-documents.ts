import { existsSync, readFileSync } from 'node:fs'

const folder = '../shared/contract'

/** A document that the kit has no copy of, if it is there. */
export function publishedDocument(version: '2023-01' | '2026-08'): object | undefined {
  const file = `${folder}/rebilly-${version}.openapi.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
