export type {
  ConformanceCase,
  ConformanceSource,
  ConformanceStep,
  ExpectedAnswer,
  Json,
} from './conformance/case.ts'
export { conformanceCases } from './conformance/cases.ts'
export type { ConformanceOptions } from './conformance/options.ts'
export type { ConformanceAnswer, ConformanceResult } from './conformance/result.ts'
export { runConformance } from './conformance/run.ts'
