export { attachMock, type Detach } from '#hosts/playwright/attach-mock'
export { expect } from '#hosts/playwright/expect'
export { createTest, type MockFixtures, test } from '#hosts/playwright/test'
