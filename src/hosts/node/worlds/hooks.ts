import type { Joining } from '../../interception/interception.ts'
import { carrying, type Served } from './carrying.ts'
import { hookServers } from './hook-servers.ts'
import { markRequests } from './mark-requests.ts'

/** Lets requests to a mock that was started say their world, from now on; returns what ends that. */
export function carry(mock: Joining): () => void {
  const { carriers } = carrying()
  carriers.add(mock)
  return held(() => carriers.delete(mock))
}

/** Whether any mock of the process has worlds of a name. */
export const carriesWorlds = (): boolean => carrying().carriers.size > 0

/**
 * Tells of each request that a server of this process receives, before the app hears of it and in its world; returns
 * what ends that. A listener that returns `true` answers the request itself.
 */
export function onServed(listener: Served): () => void {
  const { served } = carrying()
  served.add(listener)
  return held(() => served.delete(listener))
}

/** Has the hooks in as long as someone needs them. */
function held(leave: () => void): () => void {
  const { carriers, served } = carrying()
  carrying().unhook ??= hook()
  return () => {
    leave()
    if (carriers.size > 0 || served.size > 0) return
    carrying().unhook?.()
    carrying().unhook = undefined
  }
}

function hook(): () => void {
  const releases = [hookServers(), markRequests()]
  return () => {
    for (const release of releases) release()
  }
}
