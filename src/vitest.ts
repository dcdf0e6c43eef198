export { expect } from '#hosts/vitest/expect'
export type { CreateTest, MockFixtures } from '#hosts/vitest/mocked-test'
export { createTest, test } from '#hosts/vitest/test'
