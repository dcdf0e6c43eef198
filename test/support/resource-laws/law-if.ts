import { it } from 'vitest'

/** A law for those that it applies to; of the others it asks nothing. */
export const lawIf = (applies: unknown): ((name: string, test: () => Promise<void>) => void) =>
  applies ? (name, test) => void it(name, test) : () => {}
