import { existsSync, readFileSync } from 'node:fs'
import type { ContractVersion } from '../../../src/index.ts'

type Json = { readonly [keyword: string]: unknown }

/** An OpenAPI document, as far as tests look into it. */
export interface Definition {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, Json>>>>
}

const folder = '../shared/contract'

const fileOf = (version: ContractVersion, part: 'customers' | 'rebilly') =>
  `${folder}/${part}-${version}.openapi.json`

export const versions = ['2023-01', '2026-08'] as const satisfies ContractVersion[]

/** Whether the API's own definitions lie beside the project, which has no copy of them. */
export const hasDefinitions = versions.every((version) => existsSync(fileOf(version, 'rebilly')))

/** The API's own definition of a version: of the whole API, or of customers and what belongs to them. */
export const definitionOf = (
  version: ContractVersion,
  part: 'customers' | 'rebilly' = 'rebilly',
): Definition => JSON.parse(readFileSync(fileOf(version, part), 'utf8'))
