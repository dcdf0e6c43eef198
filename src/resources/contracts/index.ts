import { contract as of2023 } from './2023-01/index.ts'
import { contract as of2026 } from './2026-08/index.ts'

/** Each version of the API that the kit knows. */
export const contracts = { '2023-01': of2023, '2026-08': of2026 } as const

/** A version of the API, by the month of its definition. */
export type ContractVersion = keyof typeof contracts
