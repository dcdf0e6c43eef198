import type { Contract } from '../interface/contract.ts'
import { partsOf } from '../interface/parts.ts'
import { isPlain, plainWriting } from './plain-writing.ts'

export const contract = {
  ...partsOf(() => import('./parts.ts')),
  version: '2023-01',
  largestOffset: Number.MAX_SAFE_INTEGER,
  resources: [],
  tellsRate: false,
  customerWriting: async (...bodies: unknown[]) =>
    bodies.length > 0 && bodies.every(isPlain)
      ? plainWriting
      : (await import('./customer-writing.ts')).customerWriting,
} as const satisfies Contract
