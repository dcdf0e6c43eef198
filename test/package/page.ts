/** What an app's page holds at least to be mocked; the size test bundles it. */
import { createMock } from 'rebilly-mock'
import { startBrowser } from 'rebilly-mock/browser'

await startBrowser(createMock())
