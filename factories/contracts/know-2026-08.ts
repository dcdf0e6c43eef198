import { of2026 } from './of-2026-08.ts'
import { knowVersion } from './versions.ts'

/** Lets factories build for 2026-08. */
export const know2026 = (): void => knowVersion('2026-08', of2026)
