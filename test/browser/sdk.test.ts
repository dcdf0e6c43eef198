import { describe } from 'vitest'
import { startBrowser } from '../../src/hosts/browser/start-browser.ts'
import { sdkSuite } from '../sdk/suite.ts'

describe.each(['service-worker', 'in-page'] as const)('the official client by %s', (transport) =>
  sdkSuite((mock) => startBrowser(mock, { transport })),
)
