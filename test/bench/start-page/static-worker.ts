import { HttpResponse, http } from 'msw'
import { setupWorker } from 'msw/browser'

/** As an app starts MSW with a handler that gives one answer. */
export const start = () =>
  setupWorker(
    http.get('https://api.rebilly.com/customers/:id', () => HttpResponse.json({ id: 'cus_1' })),
  ).start({ quiet: true })
