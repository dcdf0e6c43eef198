/** Makes and starts the mock; runs again whenever it, or what it imports, is edited. */
import { startBrowser } from '../../../src/hosts/browser/start-browser.ts'
import { createMock } from '../../support/create-mock.ts'
import { change } from './handler.ts'
import { seeds } from './seeds.ts'

const query = new URLSearchParams(location.search)
const url = query.get('host') ?? ''
const transport = query.get('transport') as 'in-page' | 'service-worker'

// Who holds this before an update holds it after the update as well.
const shared = globalThis as typeof globalThis & { generations?: string[]; stops?: Stop[] }
shared.stops ??= []
shared.generations ??= []

type Stop = () => Promise<void>

async function start() {
  const mock = createMock({ baseUrl: url, customers: seeds, persist: { name: 'hot' } })
  change(mock)
  const { stop } = await startBrowser(mock, { transport })
  shared.stops?.push(stop)
  shared.generations?.push('generation 0')
  return { url, stops: shared.stops as Stop[] }
}

export const started = start()

import.meta.hot?.accept()
