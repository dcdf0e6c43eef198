export { matchers } from '#mock/matchers/matchers'
export type { MockMatchers, ReceivedMatch, UpsertedMatch } from '#mock/matchers/mock-matchers'
export type { PartOf } from '#mock/matchers/part-of'
export type { Verdict } from '#mock/matchers/verdict'
