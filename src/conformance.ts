export type {
  ConformanceCase,
  ConformanceSource,
  ConformanceStep,
  ExpectedAnswer,
  Json,
} from '#conformance/cases/case'
export { conformanceCases, conformanceCasesOf } from '#conformance/cases/conformance-cases'
export type { ConformanceOptions } from '#conformance/options'
export type { ConformanceAnswer, ConformanceResult } from '#conformance/result'
export { runConformance } from '#conformance/run'
