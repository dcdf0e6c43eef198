export type { MockMatchers, ReceivedMatch, Verdict } from '#mock/matchers/matchers'
export { matchers } from '#mock/matchers/matchers'
