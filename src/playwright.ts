export { attachMock, type Detach } from '#hosts/playwright/attach-mock'
export { expect, type MockFixtures, test } from '#hosts/playwright/test'
