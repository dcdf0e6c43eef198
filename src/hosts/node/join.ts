import { syncBuiltinESMExports } from 'node:module'
import { type Joining, joinInterception, type Running } from '../interception/interception.ts'
import { catchHttp } from './catch-http.ts'
import { catchHttp2 } from './catch-http2.ts'
import { catchWorkers } from './catch-workers.ts'
import { keepToMock } from './keep-to-mock.ts'
import { lendTimers } from './lend-timers.ts'
import { refuseEarlier } from './refuse-earlier.ts'
import { refuseSynchronous } from './refuse-synchronous.ts'
import { resolveFetch } from './resolve-fetch.ts'

/** Lets a mock, or what answers for several, answer the requests of the process. */
export function joinNode(mock: Joining): Promise<Running> {
  return joinInterception('node', mock, async (mocks) => {
    lendTimers()
    // MSW is to hear of a connection first: what a client writes before that is lost.
    const releases = [
      refuseEarlier(mocks),
      catchHttp(mocks),
      keepToMock(mocks),
      catchHttp2(mocks),
      catchWorkers(mocks),
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
