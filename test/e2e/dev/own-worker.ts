/** An app that mocks another API by a worker of its own. */
import { setupWorker } from 'msw/browser'
import { HttpResponse, http } from 'msw/http'
import { ask } from './page.ts'

Object.assign(globalThis, { headers: { 'REB-APIKEY': 'any' }, answers: {} })
const worker = setupWorker(http.get('/own', () => HttpResponse.text('its own')))
await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })

await ask('the API', '?limit=1')
const response = await fetch('/own')
answers['its own'] = await response.text()
Object.assign(globalThis, { isDone: true })
