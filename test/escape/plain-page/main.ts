import { startBrowser } from 'rebilly-mock/browser'
import { createMock } from '../../package/checked-mock.ts'

const transport = location.hash === '#service-worker' ? 'service-worker' : 'in-page'
const mock = createMock({ customers: [{ id: 'ada' }] })
await startBrowser(mock, { transport })
Object.assign(globalThis, { rebillyMock: mock })
await import('../means/means.ts')
const { ofWorkers } = await import('./workers.ts')
Object.assign(globalThis.means, ofWorkers)
