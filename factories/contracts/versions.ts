import type { ContractVersion } from '#resources/contracts/index'
import { of2023 } from './of-2023-01.ts'
import { of2026 } from './of-2026-08.ts'
import type { VersionValues } from './version-values.ts'

/** What factories must know of each version of the API. */
export const versions: Readonly<Record<ContractVersion, VersionValues>> = {
  '2023-01': of2023,
  '2026-08': of2026,
}
