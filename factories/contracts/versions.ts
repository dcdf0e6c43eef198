import type { ContractVersion } from '#resources/contracts/index'
import { of2023 } from './of-2023-01.ts'
import type { VersionValues } from './version-values.ts'

/** That of the default is always there, another when somebody asks for it: a page loads no more than it needs. */
const known = new Map<string, VersionValues>([['2023-01', of2023]])

/** Lets factories build for one more version of the API. */
export function knowVersion(version: ContractVersion, values: VersionValues): void {
  known.set(version, values)
}

/** What factories must know of a version of the API. */
export const knownVersion = (name: string): VersionValues | undefined => known.get(name)

export const namesOfVersions = (): string[] => [...known.keys()]
