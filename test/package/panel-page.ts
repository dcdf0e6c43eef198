/** What the page of a development server loads, with the button of the panel; the size test bundles it. */
import { DevMock } from 'rebilly-mock/vite/page'

const settings = {
  options: {},
  panel: true,
  transport: 'in-page',
  workerUrl: '/mockServiceWorker.js',
  name: 'app',
  configuredBy: 'vite.config.ts',
} as const

await new DevMock(settings).start(() => undefined)
