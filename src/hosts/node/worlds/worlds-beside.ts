import { insidesOf } from '#mock/insides'
import type { Mock } from '#mock/mock'
import { sizeOf } from '../../control/worlds/size-of.ts'
import { usualLimits } from '../../control/worlds/usual-limits.ts'
import { Worlds } from '../../control/worlds/worlds.ts'
import type { Startable } from '../../interception/interception.ts'
import type { RemoteMock } from '../../remote/remote-mock.ts'
import { servedWorld } from './served-world.ts'

/** The worlds of a name beside a mock. */
export interface WorldsBeside {
  /** Lets one answer, which begins with its first request. Rejects where it cannot be. */
  fetch(name: string, request: Request): Promise<Response | undefined>
  end(): Promise<void>
}

/** Those of a mock that was started: beside it in this process, or on the server that it is connected to. */
export const worldsBeside = (mock: Startable): WorldsBeside =>
  isRemote(mock) ? worldsServedAt(mock.url) : worldsHere(mock as Mock)

/** Those of a server, which ends them itself. */
export const worldsServedAt = (url: string): WorldsBeside => ({
  fetch: (name, request) => servedWorld(url, name, request),
  async end() {},
})

function worldsHere(mock: Mock): WorldsBeside {
  insidesOf(mock)
  const worlds = new Worlds(mock, usualLimits)
  return {
    fetch: (name, request) =>
      worlds.use(name, sizeOf(request), async (desk) => desk.mock.fetch(request)),
    end: () => worlds.endAll(),
  }
}

const isRemote = (mock: Startable & Partial<RemoteMock>): mock is RemoteMock =>
  typeof mock.url === 'string'
