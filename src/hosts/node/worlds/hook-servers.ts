import type { EventEmitter } from 'node:events'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { isWorldName, worldHeader } from '../../control/said/world-name.ts'
import { isOwn } from '../../interception/own-server.ts'
import { replaceMembers } from '../../interception/replace-members.ts'
import { runInWorld, worldOf } from './carried-world.ts'
import { type CarriedWorld, carrying } from './carrying.ts'

type Emit = EventEmitter['emit']
type Head = IncomingMessage['headers']

/** What servers tell of a request; all but the last have a response too. */
const events: readonly unknown[] = ['request', 'checkContinue', 'checkExpectation', 'upgrade']

/**
 * Has every server of the process handle each request in the world that it names, whoever made the server; returns what
 * ends that.
 */
export function hookServers(): () => void {
  const prototypes = [
    http.Server.prototype,
    https.Server.prototype,
    Object.getPrototypeOf(http2.createServer()),
    Object.getPrototypeOf(http2.createSecureServer()),
  ] as EventEmitter[]
  const restores = prototypes.map((prototype) => {
    const { emit } = prototype
    const value = function (this: EventEmitter, ...args: Parameters<Emit>) {
      const [event, first, second] = args
      const go = () => emit.apply(this, args)
      if (isOwn(this)) return go()
      if (event === 'stream') return inWorldOf(second, go, [])
      if (!events.includes(event)) return go()
      const response = event === 'upgrade' ? undefined : second
      return inWorldOf(first.headers, () => isAnswered(first, response) || go(), [first, response])
    } as Emit
    return replaceMembers(prototype, { emit: { value, writable: true, configurable: true } })
  })
  return () => {
    for (const restore of restores) restore()
  }
}

/** Runs something in the world that headers name, and what is told of the request later too. */
function inWorldOf(headers: Head, run: () => boolean, told: (EventEmitter | undefined)[]) {
  const world = worldOf((name) => textOf(headers[name.toLowerCase()]))
  if (!world) return run()
  for (const emitter of told) if (emitter) tellInWorld(emitter, world)
  return runInWorld(world, run)
}

const textOf = (value: string | string[] | undefined): string | null =>
  value === undefined ? null : String(value)

/** A body comes, and a response ends, in the context of the connection, which others had before. */
function tellInWorld(emitter: EventEmitter, world: CarriedWorld): void {
  const { emit } = emitter
  const value: Emit = (...args) => runInWorld(world, () => emit.apply(emitter, args))
  Object.defineProperty(emitter, 'emit', { value, writable: true, configurable: true })
  if ('setHeader' in emitter && isWorldName(world.name)) {
    const response = emitter as ServerResponse
    response.setHeader(worldHeader, world.name)
  }
}

/** Whether one of those who hear of a request before the app answers it. */
function isAnswered(request: IncomingMessage, response: ServerResponse | undefined): boolean {
  if (!response) return false
  return [...carrying().served].some((hear) => hear(request, response) === true)
}
