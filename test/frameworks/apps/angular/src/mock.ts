import { createMock } from 'rebilly-mock'
import { startBrowser } from 'rebilly-mock/browser'

const mock = createMock({ customers: [{ id: 'ada' }] })
await startBrowser(mock, { transport: 'in-page' })
Object.assign(globalThis, { rebillyMock: mock })
