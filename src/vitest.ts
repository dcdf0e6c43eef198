export { expect } from '#hosts/vitest/expect'
export type { MockFixtures } from '#hosts/vitest/mocked-test'
export { test } from '#hosts/vitest/test'
