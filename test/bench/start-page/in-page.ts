import { createMock } from 'rebilly-mock'
import { startBrowser } from 'rebilly-mock/browser'

/** As an app starts the kit that is installed. */
export const start = (customers: number) =>
  startBrowser(createMock({ customers }), { transport: 'in-page' })
