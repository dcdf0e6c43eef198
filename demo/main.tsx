import { createRoot } from 'react-dom/client'
import { createMock } from 'rebilly-mock'
import { startBrowser } from 'rebilly-mock/browser'
import { ActivityLog } from './activity-log.ts'
import { createApi } from './api.ts'
import { App } from './app.tsx'
import { billing } from './billing/document.ts'
import { billingRecords } from './billing/records.ts'
import { readSettings } from './settings.ts'
import { StartFailure } from './start-failure.tsx'

const root = createRoot(document.getElementById('root') as HTMLElement)
const { transport, customers } = readSettings(window.location.search)

try {
  const mock = createMock({
    customers,
    definitions: billing,
    records: billingRecords(new Date()),
    checkResponses: true,
  })
  await startBrowser(mock, { transport, quiet: true })
  const log = new ActivityLog()
  root.render(<App api={createApi(log)} log={log} mock={mock} transport={transport} />)
} catch (error) {
  console.error(error)
  root.render(<StartFailure error={error} transport={transport} />)
}
