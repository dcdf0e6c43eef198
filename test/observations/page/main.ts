/** The page that makes the observations, natively or through a transport. */
import { Gate, setGate } from '../../../src/hosts/browser/gate.ts'
import { interceptIn } from '../../../src/hosts/browser/intercept.ts'
import { startBrowser } from '../../../src/hosts/browser/start-browser.ts'
import { createMock } from '../../../src/index.ts'
import { fetchAborts } from './fetch-aborts.ts'
import { fetchBodies } from './fetch-bodies.ts'
import { fetchRequests } from './fetch-requests.ts'
import { fetchResponses } from './fetch-responses.ts'
import type { Kit, Observations } from './kit.ts'
import { xhrClasses } from './xhr-classes.ts'
import { xhrEvents } from './xhr-events.ts'
import { xhrRequests } from './xhr-requests.ts'
import { xhrResponses } from './xhr-responses.ts'

export type Transport = 'native' | 'in-page' | 'held' | 'service-worker'

const customers = ({ api }: Kit) => `${api}/ada`
const elsewhere = ({ other }: Kit) => `${other}/ada`
/** As if another host were the API. */
const ofOther = (observations: Observations): Observations =>
  Object.fromEntries(
    Object.entries(observations).map(([name, observe]) => [
      name,
      (kit) => observe({ ...kit, api: kit.other }),
    ]),
  )

const groups: Record<string, Observations> = {
  'fetch, request': fetchRequests,
  'fetch, body': fetchBodies,
  'fetch, response': fetchResponses,
  'fetch, abort': fetchAborts,
  'XHR, request': xhrRequests,
  'XHR, response': xhrResponses,
  'XHR, events': xhrEvents,
  'XHR, class': xhrClasses(customers),
  'another host, fetch': ofOther(fetchResponses),
  'another host, XHR events': ofOther(xhrEvents),
  'another host, XHR class': xhrClasses(elsewhere),
}

/** How long an observation may take, in milliseconds. */
const patience = 3000

let starting: Promise<Around> | undefined

/** Makes the observations of a group; the results, by their names. */
async function observe(
  transport: Transport,
  kit: Kit,
  group: string,
): Promise<Record<string, unknown>> {
  starting ??= start(transport, kit)
  const around = await starting
  const results: Record<string, unknown> = {}
  for (const [name, observation] of Object.entries(groups[group] ?? {})) {
    results[`${group}: ${name}`] = await around(() => inTime(observation(kit)))
  }
  return results
}

async function inTime(result: unknown): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, patience, 'no end'))
  const value = await Promise.race([result, late]).catch((error) => `throws ${error}`)
  return value === undefined ? 'undefined' : value
}

type Around = <Result>(run: () => Promise<Result>) => Promise<Result>

/** Starts what answers; each observation is then made within what this returns. */
async function start(transport: Transport, { api }: Kit): Promise<Around> {
  if (transport === 'native') return (run) => run()
  const { origin } = new URL(api)
  const mock = createMock({ baseUrl: origin, magic: true, customers: [{ id: 'ada' }] })
  if (transport !== 'held') {
    await startBrowser(mock, { transport })
    return (run) => run()
  }
  const gate = new Gate((url) => url.origin === origin)
  setGate(globalThis, gate)
  interceptIn(globalThis, gate)
  await startBrowser(mock, { transport: 'in-page' })
  return (run) => {
    gate.close()
    const running = run()
    setTimeout(() => gate.open())
    return running
  }
}

const observations = { groups: Object.keys(groups), observe }
Object.assign(globalThis, { observations })
export type InPage = { observations: typeof observations }
