import { syncBuiltinESMExports } from 'node:module'
import {
  type Answering,
  type Joining,
  joinInterception,
  type Running,
} from '../interception/interception.ts'
import { apart, type RunIn } from './apart.ts'
import { catchHttp } from './catch-http.ts'
import { catchHttp2 } from './catch-http2.ts'
import { catchWorkers } from './catch-workers.ts'
import { hearApart } from './hear-apart.ts'
import { keepToMock } from './keep-to-mock.ts'
import { lendTimers } from './lend-timers.ts'
import { refuseEarlier } from './refuse-earlier.ts'
import { refuseSynchronous } from './refuse-synchronous.ts'
import { resolveFetch } from './resolve-fetch.ts'

/** Lets a mock, or what answers for several, answer the requests of the process. */
export function joinNode(mock: Joining): Promise<Running> {
  return joinInterception('node', mock, async (mocks) => {
    lendTimers()
    const run = apart()
    const asked = askedApart(mocks, run)
    // MSW is to hear of a connection first: what a client writes before that is lost.
    const releases = [
      refuseEarlier(mocks),
      catchHttp(mocks),
      hearApart(run),
      keepToMock(mocks),
      catchHttp2(asked),
      catchWorkers(asked),
      refuseSynchronous(mocks),
      resolveFetch(),
    ]
    // Who imported a changed member of a module by name has to be told.
    syncBuiltinESMExports()
    return async () => {
      for (const release of releases.reverse()) await release()
      syncBuiltinESMExports()
    }
  })
}

/** The mocks for what reaches them in the context of who asks. */
const askedApart = (mocks: Answering, run: RunIn): Answering => ({
  get baseUrls() {
    return mocks.baseUrls
  },
  claims: (url) => mocks.claims(url),
  fetch: (request) => run(() => mocks.fetch(request)),
})
