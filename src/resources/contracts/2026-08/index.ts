import type { Contract } from '../interface/contract.ts'
import { partsOf } from '../interface/parts.ts'
import { reports } from './reports.ts'

export const contract = {
  ...partsOf(() => import('./parts.ts')),
  version: '2026-08',
  largestOffset: 1000,
  resources: [reports],
  tellsRate: true,
  customerWriting: async () => (await import('./customer-writing.ts')).customerWriting,
} as const satisfies Contract
