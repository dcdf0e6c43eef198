export type { NextMockOptions } from '#hosts/next/options'
export { withRebillyMock } from '#hosts/next/with-rebilly-mock'
