import { HttpResponse, http } from 'msw'
import { setupWorker } from 'msw/browser'
import { createMock } from 'rebilly-mock'
import { startBrowser } from 'rebilly-mock/browser'

// An app that mocks itself in development, and shows nothing until its mock has started.
const how = new URLSearchParams(location.search).get('mock')
const mine = createMock({ customers: [{ id: 'of-the-app' }] })
if (how === 'msw') {
  const other = http.get('https://other.test/', () => HttpResponse.text('of the app'))
  await setupWorker(...mine.handlers, other).start({ quiet: true, onUnhandledFrame: 'bypass' })
} else if (how === 'service-worker' || how === 'in-page') {
  await startBrowser(mine, { transport: how })
}

const paragraph = document.querySelector('p')
const headers = { 'REB-APIKEY': 'any' }
const response = await fetch('https://api.rebilly.com/customers', { headers })
const customers: { id: string }[] = await response.json()
if (paragraph) paragraph.textContent = customers.map(({ id }) => id).join()
