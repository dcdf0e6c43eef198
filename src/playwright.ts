export { attachMock, type Detach } from './playwright/attach-mock.ts'
export { expect, type MockFixtures, test } from './playwright/test.ts'
